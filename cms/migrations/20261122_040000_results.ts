import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Signed acts and objections; see rules V50–V65.
 *
 * - An act is a statement: canonical JSON that names the one before by hash, and what it rests on (its basis) by hash.
 *   The cms may write statements and cannot sign; the vote endpoint may sign and cannot write any.
 * - The order of acts, two people in a row, the days of notice, undecided holds and unanswered objections are checked here
 *   as well, by the database's clock, for whoever does not ask the rules first.
 * - After the count nothing about holds changes any more: decisions are refused, later findings are not taken.
 * - The endpoint's login files an objection through a function and can read none back, contacts least of all.
 */
const tables = `
CREATE TABLE voting.act_statements (
  campaign integer NOT NULL REFERENCES voting.campaigns,
  number smallint NOT NULL CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN ('opened', 'closed', 'counted', 'noticed', 'published')),
  statement text NOT NULL,
  basis text,
  PRIMARY KEY (campaign, number),
  UNIQUE (campaign, kind)
);

CREATE TABLE voting.act_signatures (
  campaign integer NOT NULL,
  number smallint NOT NULL,
  signature text NOT NULL CHECK (length(signature) = 88),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (campaign, number),
  FOREIGN KEY (campaign, number) REFERENCES voting.act_statements
);

CREATE TABLE voting.objections (
  campaign integer NOT NULL REFERENCES voting.campaigns,
  number integer NOT NULL CHECK (number > 0),
  key uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  candidate smallint,
  text text NOT NULL CHECK (length(btrim(text)) BETWEEN 1 AND 2000),
  PRIMARY KEY (campaign, number),
  CONSTRAINT objections_once UNIQUE (campaign, key),
  FOREIGN KEY (campaign, candidate) REFERENCES voting.candidates (campaign, number)
);

CREATE TABLE voting.objection_contacts (
  campaign integer NOT NULL,
  number integer NOT NULL,
  name text NOT NULL,
  contact text NOT NULL,
  PRIMARY KEY (campaign, number),
  FOREIGN KEY (campaign, number) REFERENCES voting.objections
);

CREATE TABLE voting.objection_answers (
  campaign integer NOT NULL,
  number integer NOT NULL,
  upheld boolean NOT NULL,
  reason text NOT NULL CHECK (length(btrim(reason)) > 0),
  by text NOT NULL CHECK (length(btrim(by)) > 0),
  by_name text NOT NULL,
  by_role text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (campaign, number),
  FOREIGN KEY (campaign, number) REFERENCES voting.objections
);
`;

const triggers = `
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['act_statements', 'act_signatures', 'objections', 'objection_answers'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voting.%I
      FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change()', t);
  END LOOP;
END $$;
CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON voting.objection_contacts
  FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

CREATE FUNCTION voting.is_counted(p_campaign integer) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT 1 FROM voting.acts a WHERE a.campaign = p_campaign AND a.kind = 'counted');

-- The lock is the one that the count takes: a decision is either in the count or refused.
CREATE FUNCTION voting.refuse_decision_after_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v_campaign integer := (SELECT h.campaign FROM voting.holds h WHERE h.id = NEW.hold);
BEGIN
  PERFORM pg_advisory_xact_lock(7002, v_campaign);
  IF voting.is_counted(v_campaign) THEN
    RAISE EXCEPTION 'campaign % is counted: decision refused', v_campaign USING ERRCODE = '55000';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER before_count BEFORE INSERT ON voting.hold_decisions
  FOR EACH ROW EXECUTE FUNCTION voting.refuse_decision_after_count();

CREATE FUNCTION voting.skip_hold_after_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RETURN CASE WHEN voting.is_counted(NEW.campaign) THEN NULL ELSE NEW END;
END $$;
CREATE TRIGGER before_count BEFORE INSERT ON voting.holds
  FOR EACH ROW EXECUTE FUNCTION voting.skip_hold_after_count();
`;

const acts = `
CREATE FUNCTION voting.text_hash(p_text text) RETURNS text LANGUAGE sql STABLE
  RETURN encode(sha256(convert_to(p_text, 'UTF8')), 'hex');

-- Begins an act: nobody votes, holds, decides or acts on the campaign until the transaction ends.
CREATE FUNCTION voting.begin_act(p_campaign integer) RETURNS timestamptz LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7001, p_campaign);
  PERFORM pg_advisory_xact_lock(7002, p_campaign);
  RETURN clock_timestamp();
END $$;

-- What in the record stands in the way of an act; NULL when nothing does (rules V6, V51–V55).
CREATE FUNCTION voting.act_hindrance(c voting.campaigns, p_kind text, p_by text) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_now timestamptz := clock_timestamp();
  v_kinds text[] := ARRAY(SELECT a.kind FROM voting.acts a WHERE a.campaign = c.id);
  v_last text := coalesce((SELECT a.by FROM voting.acts a WHERE a.campaign = c.id ORDER BY a.at DESC LIMIT 1), c.opened_by);
BEGIN
  IF p_kind <> 'opened' AND v_last = p_by OR p_kind = 'published' AND EXISTS (
    SELECT 1 FROM voting.acts a WHERE a.campaign = c.id AND a.kind = 'counted' AND a.by = p_by)
  THEN RETURN 'same person'; END IF;
  IF p_kind IN ('noticed', 'published') AND NOT EXISTS (
    SELECT 1 FROM voting.act_statements s JOIN voting.act_signatures USING (campaign, number)
    WHERE s.campaign = c.id AND s.kind = CASE p_kind WHEN 'noticed' THEN 'counted' ELSE 'noticed' END
  ) THEN RETURN 'act before not signed'; END IF;
  IF p_kind = 'closed' AND 'counted' = ANY (v_kinds) THEN RETURN 'counted already'; END IF;
  IF p_kind = 'counted' THEN
    IF NOT 'closed' = ANY (v_kinds) AND v_now < coalesce(greatest(c.likes_closes, c.ballot_closes), '-infinity')
      THEN RETURN 'still running'; END IF;
    IF EXISTS (SELECT 1 FROM voting.holds h WHERE h.campaign = c.id AND NOT EXISTS (
      SELECT 1 FROM voting.hold_decisions d WHERE d.hold = h.id AND d.kind IN ('release', 'void')))
      THEN RETURN 'holds undecided'; END IF;
    IF EXISTS (SELECT 1 FROM voting.likes l WHERE l.campaign = c.id AND l.seq > coalesce(
        (SELECT max(s.last_seq) FROM voting.seals s WHERE s.campaign = c.id AND s.stream = 'likes'), 0))
      OR EXISTS (SELECT 1 FROM voting.ballots b WHERE b.campaign = c.id AND b.seq > coalesce(
        (SELECT max(s.last_seq) FROM voting.seals s WHERE s.campaign = c.id AND s.stream = 'ballots'), 0))
      THEN RETURN 'votes not sealed'; END IF;
  END IF;
  IF p_kind = 'published' THEN
    IF v_now < voting.notice_ends(c) THEN RETURN 'notice running'; END IF;
    IF EXISTS (SELECT 1 FROM voting.objections o WHERE o.campaign = c.id AND NOT EXISTS (
      SELECT 1 FROM voting.objection_answers a WHERE a.campaign = o.campaign AND a.number = o.number))
      THEN RETURN 'objections unanswered'; END IF;
  END IF;
  RETURN NULL;
END $$;

-- End of the days of notice; NULL before the notice.
CREATE FUNCTION voting.notice_ends(c voting.campaigns) RETURNS timestamptz LANGUAGE sql STABLE
  RETURN (SELECT a.at + make_interval(hours => 24 * ((c.frozen::jsonb) #>> '{rules,noticeDays}')::integer)
    FROM voting.acts a WHERE a.campaign = c.id AND a.kind = 'noticed');

-- The only way to an act: its statement must continue the chain, carry the time of now and the hash of its basis.
CREATE FUNCTION voting.record_statement(p_by text, p_statement text, p_basis text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  s jsonb := p_statement::jsonb;
  c voting.campaigns;
  v_last voting.act_statements;
  v_kind text := s ->> 'kind';
  v_at timestamptz := (s ->> 'at')::timestamptz;
  v_hindrance text;
BEGIN
  SELECT * INTO c FROM voting.campaigns k WHERE k.slug = s ->> 'campaign';
  IF NOT FOUND THEN RAISE EXCEPTION 'campaign % is not open', s ->> 'campaign' USING ERRCODE = '55000'; END IF;
  PERFORM voting.begin_act(c.id);
  SELECT * INTO v_last FROM voting.act_statements t WHERE t.campaign = c.id ORDER BY t.number DESC LIMIT 1;
  IF (s ->> 'rulesHash') IS DISTINCT FROM c.rules_hash
    OR (s ->> 'number')::integer IS DISTINCT FROM coalesce(v_last.number, 0) + 1
    OR (s ->> 'previous') IS DISTINCT FROM coalesce(voting.text_hash(v_last.statement), repeat('0', 64))
    OR (s ->> 'basis') IS DISTINCT FROM voting.text_hash(p_basis)
    OR coalesce(length(btrim(s ->> 'reason')), 0) = 0 OR coalesce(length(btrim(s #>> '{by,name}')), 0) = 0
  THEN RAISE EXCEPTION 'the statement does not continue the chain' USING ERRCODE = '23514'; END IF;
  IF v_kind = 'opened' THEN
    IF v_last.number IS NOT NULL OR v_at <> date_trunc('milliseconds', c.opened_at)
    THEN RAISE EXCEPTION 'opening has another time' USING ERRCODE = '23514'; END IF;
  ELSIF v_at > clock_timestamp() OR v_at < clock_timestamp() - interval '1 minute' THEN
    RAISE EXCEPTION 'the statement has another time' USING ERRCODE = '23514';
  END IF;
  v_hindrance := voting.act_hindrance(c, v_kind, p_by);
  IF v_hindrance IS NOT NULL THEN RAISE EXCEPTION 'act refused: %', v_hindrance USING ERRCODE = '55000'; END IF;
  IF v_kind <> 'opened' THEN
    INSERT INTO voting.acts (campaign, kind, at, by, reason) VALUES (c.id, v_kind, v_at, p_by, s ->> 'reason');
  END IF;
  INSERT INTO voting.act_statements (campaign, number, kind, statement, basis)
    VALUES (c.id, coalesce(v_last.number, 0) + 1, v_kind, p_statement, p_basis);
END $$;
`;

const objections = `
-- Files an objection during the days of notice and answers its number; the same key again is the same objection, and
-- NULL says that the days of notice have not begun or are over.
CREATE FUNCTION voting.file_objection(
  p_campaign integer, p_key uuid, p_candidate smallint, p_text text, p_name text, p_contact text
) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  c voting.campaigns;
  v_number integer;
BEGIN
  PERFORM pg_advisory_xact_lock(7004, p_campaign);
  SELECT o.number INTO v_number FROM voting.objections o WHERE o.campaign = p_campaign AND o.key = p_key;
  IF FOUND THEN RETURN v_number; END IF;
  SELECT * INTO c FROM voting.campaigns k WHERE k.id = p_campaign;
  IF coalesce(clock_timestamp() >= voting.notice_ends(c), true)
    OR EXISTS (SELECT 1 FROM voting.acts a WHERE a.campaign = p_campaign AND a.kind = 'published')
  THEN RETURN NULL; END IF;
  SELECT coalesce(max(o.number), 0) + 1 INTO v_number FROM voting.objections o WHERE o.campaign = p_campaign;
  INSERT INTO voting.objections (campaign, number, key, candidate, text)
    VALUES (p_campaign, v_number, p_key, p_candidate, p_text);
  IF p_name <> '' OR p_contact <> '' THEN
    INSERT INTO voting.objection_contacts (campaign, number, name, contact)
      VALUES (p_campaign, v_number, p_name, p_contact);
  END IF;
  RETURN v_number;
END $$;

-- The only way in which contacts go: 30 days after the result.
CREATE FUNCTION voting.destroy_contacts() RETURNS integer LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
  WITH gone AS (
    DELETE FROM voting.objection_contacts o USING voting.acts a
    WHERE a.campaign = o.campaign AND a.kind = 'published' AND a.at + interval '30 days' < clock_timestamp() RETURNING 1
  )
  SELECT count(*)::integer FROM gone
$$;
`;

const rights = `
REVOKE ALL ON FUNCTION voting.is_counted, voting.refuse_decision_after_count, voting.skip_hold_after_count, voting.text_hash,
  voting.begin_act, voting.act_hindrance, voting.notice_ends, voting.record_statement, voting.file_objection,
  voting.destroy_contacts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION voting.is_counted, voting.file_objection TO gridpress_voting;
GRANT SELECT ON voting.act_statements, voting.act_signatures TO gridpress_voting;
GRANT INSERT (campaign, number, signature) ON voting.act_signatures TO gridpress_voting;

DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    REVOKE INSERT ON voting.acts FROM gridpress_cms;
    REVOKE EXECUTE ON FUNCTION voting.record_act FROM gridpress_cms;
    GRANT SELECT ON voting.act_statements, voting.act_signatures, voting.objections, voting.objection_contacts,
      voting.objection_answers TO gridpress_cms;
    GRANT INSERT (campaign, number, upheld, reason, by, by_name, by_role) ON voting.objection_answers TO gridpress_cms;
    GRANT EXECUTE ON FUNCTION voting.is_counted, voting.begin_act, voting.record_statement,
      voting.destroy_contacts TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, triggers, acts, objections, rights])
    await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
DROP TRIGGER before_count ON voting.hold_decisions;
DROP TRIGGER before_count ON voting.holds;
DROP FUNCTION voting.destroy_contacts, voting.file_objection, voting.record_statement, voting.act_hindrance,
  voting.notice_ends, voting.begin_act, voting.text_hash, voting.skip_hold_after_count,
  voting.refuse_decision_after_count, voting.is_counted;
DROP TABLE voting.objection_answers, voting.objection_contacts, voting.objections, voting.act_signatures,
  voting.act_statements;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT INSERT ON voting.acts TO gridpress_cms;
    GRANT EXECUTE ON FUNCTION voting.record_act TO gridpress_cms;
  END IF;
END $$;
`),
  );
}
