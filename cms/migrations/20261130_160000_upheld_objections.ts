import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * An objection that was upheld leads somewhere before a result (rules V67, V68), and scrutineers put their finding on record (V69).
 *
 * - A round is a count with its notice. `returned` ends one because of upheld objections: batches may be decided anew, and another count and
 *   notice follow. `confirmed` says in a signed statement why the result stands in spite of them. Acts stand once in each round.
 * - What an upheld objection led to is read from what these two rest on; a result is refused while one led to nothing.
 * - With its signature the endpoint says, signed, when it saw an act by its own clock: what the owner of the tables moves does not move that.
 * - A decision on a batch is final within its round; the last one counts.
 */
const tables = `
ALTER TABLE voting.acts ADD COLUMN round smallint NOT NULL DEFAULT 1 CHECK (round > 0),
  DROP CONSTRAINT acts_pkey, ADD PRIMARY KEY (campaign, round, kind),
  DROP CONSTRAINT acts_kind_check, ADD CONSTRAINT acts_kind_check
    CHECK (kind IN ('closed', 'counted', 'scrutinised', 'noticed', 'confirmed', 'returned', 'published'));
ALTER TABLE voting.act_statements ADD COLUMN round smallint NOT NULL DEFAULT 1 CHECK (round > 0),
  DROP CONSTRAINT act_statements_campaign_kind_key, ADD UNIQUE (campaign, round, kind),
  DROP CONSTRAINT act_statements_kind_check, ADD CONSTRAINT act_statements_kind_check
    CHECK (kind IN ('opened', 'closed', 'counted', 'scrutinised', 'noticed', 'confirmed', 'returned', 'published'));
ALTER TABLE voting.act_signatures ADD COLUMN seen text, ADD COLUMN seen_signature text CHECK (length(seen_signature) = 88),
  ADD CHECK ((seen IS NULL) = (seen_signature IS NULL));
ALTER TABLE voting.hold_decisions ADD COLUMN round smallint NOT NULL DEFAULT 1 CHECK (round > 0);
DROP INDEX voting.hold_decisions_final, voting.hold_decisions_one_proposal;
CREATE UNIQUE INDEX hold_decisions_final ON voting.hold_decisions (hold, round) WHERE kind IN ('release', 'void');
CREATE UNIQUE INDEX hold_decisions_one_proposal ON voting.hold_decisions (hold, round, by) WHERE kind = 'void-proposal';
`;

const rounds = `
-- The round that runs: one more than the counts that were sent back.
CREATE FUNCTION voting.round_of(p_campaign integer) RETURNS smallint LANGUAGE sql STABLE
  RETURN (SELECT 1 + count(*) FROM voting.acts a WHERE a.campaign = p_campaign AND a.kind = 'returned')::smallint;

CREATE OR REPLACE FUNCTION voting.is_counted(p_campaign integer) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT 1 FROM voting.acts a
    WHERE a.campaign = p_campaign AND a.kind = 'counted' AND a.round = voting.round_of(p_campaign));

-- The end of the days of notice of the round that runs; NULL before it was put up for notice.
CREATE OR REPLACE FUNCTION voting.notice_ends(c voting.campaigns) RETURNS timestamptz LANGUAGE sql STABLE
  RETURN (SELECT a.at + make_interval(hours => 24 * ((c.frozen::jsonb) #>> '{rules,noticeDays}')::integer)
    FROM voting.acts a WHERE a.campaign = c.id AND a.kind = 'noticed' AND a.round = voting.round_of(c.id));

CREATE OR REPLACE FUNCTION voting.refuse_decision_after_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v_campaign integer := (SELECT h.campaign FROM voting.holds h WHERE h.id = NEW.hold);
BEGIN
  PERFORM pg_advisory_xact_lock(7002, v_campaign);
  IF voting.is_counted(v_campaign) THEN
    RAISE EXCEPTION 'campaign % is counted: decision refused', v_campaign USING ERRCODE = '55000';
  END IF;
  NEW.round := voting.round_of(v_campaign);
  IF EXISTS (SELECT 1 FROM voting.hold_decisions d WHERE d.id = NEW.proposal AND d.round <> NEW.round) THEN
    RAISE EXCEPTION 'the proposal is of an earlier round' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION voting.destroy_salts() RETURNS integer LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
  WITH due AS (
    SELECT c.id FROM voting.campaigns c WHERE voting.notice_ends(c) + interval '30 days' < clock_timestamp()
  ), gone AS (
    DELETE FROM voting.seal_salts s USING due WHERE s.campaign = due.id RETURNING 1
  )
  SELECT count(*)::integer FROM gone
$$;
`;

const consequences = `
-- Number and outcome of every objection, nothing else of them: what the signer holds a result against. NULL has no answer yet.
CREATE FUNCTION voting.objection_outcomes(p_campaign integer) RETURNS TABLE (number integer, upheld boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.number, a.upheld FROM voting.objections o LEFT JOIN voting.objection_answers a USING (campaign, number)
  WHERE o.campaign = p_campaign ORDER BY o.number
$$;

-- Objections that were upheld and that no statement answers for yet.
CREATE FUNCTION voting.unsettled(p_campaign integer) RETURNS integer LANGUAGE sql STABLE
  RETURN (SELECT count(*)::integer FROM voting.objection_answers a
    WHERE a.campaign = p_campaign AND a.upheld AND NOT EXISTS (
      SELECT 1 FROM voting.act_statements s, jsonb_array_elements(s.basis::jsonb -> 'objections') AS o
      WHERE s.campaign = a.campaign AND s.kind IN ('confirmed', 'returned') AND (o ->> 'number')::integer = a.number));
`;

const acts = `
CREATE OR REPLACE FUNCTION voting.act_hindrance(c voting.campaigns, p_kind text, p_by text) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_now timestamptz := clock_timestamp();
  v_round smallint := voting.round_of(c.id);
  v_order text[] := ARRAY['closed', 'counted', 'scrutinised', 'noticed', 'confirmed', 'returned', 'published'];
  v_kinds text[] := ARRAY(SELECT a.kind FROM voting.acts a WHERE a.campaign = c.id AND a.round = v_round);
  v_last text := coalesce((SELECT a.by FROM voting.acts a WHERE a.campaign = c.id
    ORDER BY a.round DESC, array_position(v_order, a.kind) DESC LIMIT 1), c.opened_by);
  v_rests_on text := CASE p_kind WHEN 'noticed' THEN 'counted' WHEN 'scrutinised' THEN 'counted' WHEN 'confirmed' THEN 'noticed'
    WHEN 'returned' THEN 'noticed' WHEN 'published' THEN CASE WHEN 'confirmed' = ANY (v_kinds) THEN 'confirmed' ELSE 'noticed' END END;
BEGIN
  IF p_kind <> 'opened' AND v_last = p_by OR p_kind IN ('counted', 'scrutinised', 'noticed', 'published') AND EXISTS (
    SELECT 1 FROM voting.acts a WHERE a.campaign = c.id AND a.round = v_round
      AND a.kind IN ('counted', 'scrutinised', 'noticed') AND a.by = p_by)
  THEN RETURN 'same person'; END IF;
  IF EXISTS (SELECT 1 FROM voting.acts a WHERE a.campaign = c.id AND a.kind = 'published') THEN RETURN 'published already'; END IF;
  IF v_rests_on IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM voting.act_statements s JOIN voting.act_signatures USING (campaign, number)
    WHERE s.campaign = c.id AND s.round = v_round AND s.kind = v_rests_on
  ) THEN RETURN 'act before not signed'; END IF;
  IF p_kind = 'closed' AND ('counted' = ANY (v_kinds) OR v_round > 1) THEN RETURN 'counted already'; END IF;
  IF p_kind = 'scrutinised' AND 'noticed' = ANY (v_kinds) THEN RETURN 'noticed already'; END IF;
  IF p_kind = 'counted' THEN
    IF NOT 'closed' = ANY (v_kinds) AND v_round = 1 AND v_now < coalesce(greatest(c.likes_closes, c.ballot_closes), '-infinity')
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
  IF p_kind IN ('confirmed', 'returned') AND voting.unsettled(c.id) = 0 THEN RETURN 'nothing upheld'; END IF;
  IF p_kind IN ('confirmed', 'published') THEN
    IF v_now < voting.notice_ends(c) THEN RETURN 'notice running'; END IF;
    IF EXISTS (SELECT 1 FROM voting.objection_outcomes(c.id) o WHERE o.upheld IS NULL) THEN RETURN 'objections unanswered'; END IF;
  END IF;
  IF p_kind = 'published' AND voting.unsettled(c.id) > 0 THEN RETURN 'upheld objections without a consequence'; END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION voting.record_act(p_slug text, p_kind text, p_by text, p_reason text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE v_id integer := (SELECT id FROM voting.campaigns WHERE slug = p_slug);
BEGIN
  INSERT INTO voting.acts (campaign, round, kind, at, by, reason)
    VALUES (v_id, voting.round_of(v_id), p_kind, voting.enter(v_id), p_by, p_reason) ON CONFLICT DO NOTHING;
END $$;

CREATE OR REPLACE FUNCTION voting.record_statement(p_by text, p_statement text, p_basis text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  s jsonb := p_statement::jsonb;
  c voting.campaigns;
  v_last voting.act_statements;
  v_kind text := s ->> 'kind';
  v_at timestamptz := (s ->> 'at')::timestamptz;
  v_round smallint;
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
  v_round := voting.round_of(c.id);
  IF v_kind <> 'opened' THEN
    INSERT INTO voting.acts (campaign, round, kind, at, by, reason) VALUES (c.id, v_round, v_kind, v_at, p_by, s ->> 'reason');
  END IF;
  INSERT INTO voting.act_statements (campaign, number, round, kind, statement, basis)
    VALUES (c.id, coalesce(v_last.number, 0) + 1, v_round, v_kind, p_statement, p_basis);
  IF v_kind IN ('confirmed', 'returned') AND voting.unsettled(c.id) > 0 THEN
    RAISE EXCEPTION 'act refused: it leaves out an upheld objection' USING ERRCODE = '55000';
  END IF;
END $$;
`;

const rights = `
REVOKE ALL ON FUNCTION voting.round_of, voting.objection_outcomes, voting.unsettled FROM PUBLIC;
GRANT INSERT (seen, seen_signature) ON voting.act_signatures TO gridpress_voting;
GRANT EXECUTE ON FUNCTION voting.round_of TO gridpress_voting;
GRANT EXECUTE ON FUNCTION voting.objection_outcomes TO gridpress_voting;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT EXECUTE ON FUNCTION voting.round_of, voting.unsettled TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, rounds, consequences, acts, rights]) await db.execute(sql.raw(part));
}

/** Records of two rounds do not fit into the tables of before. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error("acts of several rounds cannot be undone: restore a backup");
}
