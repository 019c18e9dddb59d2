import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Schema `voting`: frozen campaigns, the append-only ledger of likes and ballots, and what happened to a campaign.
 *
 * - Limits are unique constraints: a daily quota is a slot column, one ballot per voter is a key.
 * - The day and the window are decided here, by the database's clock in Asia/Shanghai, inside the
 *   function that inserts. No clock of an application is ever asked.
 * - `seq` rises in commit order within a campaign, because a batch holds the campaign's advisory lock
 *   until its commit is visible. A reader who has seen `seq` n has seen everything before it.
 * - The ledger carries no foreign keys: the inserting functions join the candidates, and a key check
 *   per row would cost more than the row.
 */
const tables = `
CREATE SCHEMA voting;

CREATE TABLE voting.campaigns (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  name text NOT NULL,
  frozen text NOT NULL,
  rules_hash text NOT NULL CHECK (rules_hash = encode(sha256(convert_to(frozen, 'UTF8')), 'hex')),
  likes_opens timestamptz,
  likes_closes timestamptz,
  likes_per_day smallint,
  likes_per_candidate smallint,
  ballot_opens timestamptz,
  ballot_closes timestamptz,
  ballot_min smallint,
  ballot_max smallint,
  opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  opened_by text NOT NULL
);

CREATE TABLE voting.candidates (
  campaign integer NOT NULL REFERENCES voting.campaigns,
  number smallint NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  category text NOT NULL,
  PRIMARY KEY (campaign, number),
  UNIQUE (campaign, slug)
);

CREATE TABLE voting.withdrawals (
  campaign integer NOT NULL,
  number smallint NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  by text NOT NULL,
  reason text NOT NULL CHECK (length(reason) > 0),
  PRIMARY KEY (campaign, number),
  FOREIGN KEY (campaign, number) REFERENCES voting.candidates
);

CREATE TABLE voting.acts (
  campaign integer NOT NULL REFERENCES voting.campaigns,
  kind text NOT NULL CHECK (kind IN ('closed', 'counted', 'noticed', 'published')),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  by text NOT NULL,
  reason text NOT NULL CHECK (length(reason) > 0),
  PRIMARY KEY (campaign, kind)
);

CREATE TABLE voting.likes (
  campaign integer NOT NULL,
  seq bigint NOT NULL,
  day date NOT NULL,
  voter uuid NOT NULL,
  key uuid NOT NULL,
  at timestamptz NOT NULL,
  net bigint,
  agent integer,
  candidate smallint NOT NULL,
  slot smallint NOT NULL CHECK (slot > 0),
  nth smallint NOT NULL CHECK (nth > 0),
  CONSTRAINT likes_seq PRIMARY KEY (campaign, seq),
  CONSTRAINT likes_daily_quota UNIQUE (campaign, voter, day, slot),
  CONSTRAINT likes_candidate_quota UNIQUE (campaign, voter, day, candidate, nth),
  CONSTRAINT likes_key UNIQUE (campaign, voter, key)
);

CREATE TABLE voting.ballots (
  campaign integer NOT NULL,
  seq bigint NOT NULL,
  day date NOT NULL,
  voter uuid NOT NULL,
  key uuid NOT NULL,
  at timestamptz NOT NULL,
  net bigint,
  agent integer,
  choices smallint[] NOT NULL CHECK (cardinality(choices) > 0),
  CONSTRAINT ballots_seq PRIMARY KEY (campaign, seq),
  CONSTRAINT ballots_one_per_voter UNIQUE (campaign, voter)
);
`;

const appendOnly = `
CREATE FUNCTION voting.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'voting.% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '42501';
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['campaigns', 'candidates', 'withdrawals', 'acts', 'likes', 'ballots'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voting.%I
      FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change()', t);
  END LOOP;
END $$;
`;

const functions = `
-- One batch of a campaign at a time, in every process; held until the commit is visible.
CREATE FUNCTION voting.enter(p_campaign integer) RETURNS timestamptz LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7001, p_campaign);
  RETURN clock_timestamp();
END $$;

CREATE FUNCTION voting.shanghai_day(p_at timestamptz) RETURNS date LANGUAGE sql STABLE
  RETURN (p_at AT TIME ZONE 'Asia/Shanghai')::date;

-- Takes the fitting likes of a batch. p_day is the caller's guess of the day: slots are counted for that day,
-- so on another day nothing is taken and the caller counts again. inserted: positions in the batch, from 1;
-- NULL when every position was taken.
CREATE FUNCTION voting.cast_likes(
  p_campaign integer, p_day date, p_voters uuid[], p_keys uuid[], p_candidates smallint[],
  p_slots smallint[], p_nths smallint[], p_nets bigint[], p_agents integer[],
  OUT day date, OUT at timestamptz, OUT prev bigint, OUT inserted integer[]
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  c voting.campaigns;
  v_at timestamptz := voting.enter(p_campaign);
  v_day date := voting.shanghai_day(v_at);
  v_prev bigint;
  v_inserted integer[];
BEGIN
  SELECT coalesce(max(l.seq), 0) INTO v_prev FROM voting.likes l WHERE l.campaign = p_campaign;
  SELECT * INTO c FROM voting.campaigns k
    WHERE k.id = p_campaign AND v_at >= k.likes_opens AND v_at < k.likes_closes
      AND NOT EXISTS (SELECT 1 FROM voting.acts a WHERE a.campaign = k.id);
  IF FOUND AND v_day = p_day THEN
    WITH added AS (
      INSERT INTO voting.likes (campaign, seq, day, voter, key, at, net, agent, candidate, slot, nth)
      SELECT p_campaign, v_prev + u.ord, v_day, u.voter, u.key, v_at, u.net, u.agent, u.candidate, u.slot, u.nth
      FROM unnest(p_voters, p_keys, p_candidates, p_slots, p_nths, p_nets, p_agents)
        WITH ORDINALITY AS u(voter, key, candidate, slot, nth, net, agent, ord)
      WHERE u.slot <= c.likes_per_day AND u.nth <= c.likes_per_candidate
        AND u.candidate IN (SELECT d.number FROM voting.candidates d WHERE d.campaign = p_campaign)
        AND u.candidate NOT IN (SELECT w.number FROM voting.withdrawals w WHERE w.campaign = p_campaign)
      ON CONFLICT DO NOTHING
      RETURNING seq
    )
    SELECT coalesce(array_agg(seq - v_prev), '{}') INTO v_inserted FROM added;
  END IF;
  day := v_day; at := v_at; prev := v_prev;
  inserted := CASE WHEN cardinality(v_inserted) = cardinality(p_voters) THEN NULL ELSE coalesce(v_inserted, '{}') END;
END $$;

-- Takes the fitting ballots of a batch, each whole or not at all. Choices come as text, e.g. {3,7,12}.
CREATE FUNCTION voting.cast_ballots(
  p_campaign integer, p_voters uuid[], p_keys uuid[], p_choices text[], p_nets bigint[], p_agents integer[],
  OUT day date, OUT at timestamptz, OUT prev bigint, OUT inserted integer[]
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  c voting.campaigns;
  v_at timestamptz := voting.enter(p_campaign);
  v_day date := voting.shanghai_day(v_at);
  v_prev bigint;
  v_inserted integer[];
BEGIN
  SELECT coalesce(max(b.seq), 0) INTO v_prev FROM voting.ballots b WHERE b.campaign = p_campaign;
  SELECT * INTO c FROM voting.campaigns k
    WHERE k.id = p_campaign AND v_at >= k.ballot_opens AND v_at < k.ballot_closes
      AND NOT EXISTS (SELECT 1 FROM voting.acts a WHERE a.campaign = k.id);
  IF FOUND THEN
    WITH fit AS (
      SELECT u.*, ARRAY(SELECT DISTINCT n FROM unnest(u.choice_text::smallint[]) AS n ORDER BY n) AS choices
      FROM unnest(p_voters, p_keys, p_choices, p_nets, p_agents)
        WITH ORDINALITY AS u(voter, key, choice_text, net, agent, ord)
    ), added AS (
      INSERT INTO voting.ballots (campaign, seq, day, voter, key, at, net, agent, choices)
      SELECT p_campaign, v_prev + f.ord, v_day, f.voter, f.key, v_at, f.net, f.agent, f.choices FROM fit f
      WHERE cardinality(f.choices) BETWEEN c.ballot_min AND c.ballot_max
        AND f.choices <@ ARRAY(
          SELECT d.number FROM voting.candidates d WHERE d.campaign = p_campaign
            AND d.number NOT IN (SELECT w.number FROM voting.withdrawals w WHERE w.campaign = p_campaign))
      ON CONFLICT DO NOTHING
      RETURNING seq
    )
    SELECT coalesce(array_agg(seq - v_prev), '{}') INTO v_inserted FROM added;
  END IF;
  day := v_day; at := v_at; prev := v_prev;
  inserted := CASE WHEN cardinality(v_inserted) = cardinality(p_voters) THEN NULL ELSE coalesce(v_inserted, '{}') END;
END $$;

-- Opens a campaign under its frozen rules. Columns and candidates are read out of the frozen text, so
-- they cannot differ from what the hash covers. Opening the same text again changes nothing.
CREATE FUNCTION voting.open_campaign(p_frozen text, p_by text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  f jsonb := p_frozen::jsonb;
  v_hash text := encode(sha256(convert_to(p_frozen, 'UTF8')), 'hex');
  v_known text;
  v_id integer;
BEGIN
  INSERT INTO voting.campaigns (slug, name, frozen, rules_hash, likes_opens, likes_closes, likes_per_day,
      likes_per_candidate, ballot_opens, ballot_closes, ballot_min, ballot_max, opened_by)
    VALUES (f ->> 'slug', f ->> 'name', p_frozen, v_hash,
      (f #>> '{rules,likes,opens}')::timestamptz, (f #>> '{rules,likes,closes}')::timestamptz,
      (f #>> '{rules,likes,perDay}')::smallint, (f #>> '{rules,likes,perCandidatePerDay}')::smallint,
      (f #>> '{rules,ballot,opens}')::timestamptz, (f #>> '{rules,ballot,closes}')::timestamptz,
      (f #>> '{rules,ballot,min}')::smallint, (f #>> '{rules,ballot,max}')::smallint, p_by)
    ON CONFLICT (slug) DO NOTHING RETURNING id INTO v_id;
  IF v_id IS NULL THEN
    SELECT rules_hash INTO v_known FROM voting.campaigns WHERE slug = f ->> 'slug';
    IF v_known <> v_hash THEN
      RAISE EXCEPTION 'campaign % is open under other rules', f ->> 'slug' USING ERRCODE = '23505';
    END IF;
    RETURN v_hash;
  END IF;
  INSERT INTO voting.candidates (campaign, number, slug, name, category)
    SELECT v_id, d.number, d.slug, d.name, d.category
    FROM jsonb_to_recordset(f -> 'candidates') AS d(number smallint, slug text, name text, category text);
  RETURN v_hash;
END $$;

-- A candidate leaves: an event, not a deletion. The lock makes it final for every later batch.
CREATE FUNCTION voting.withdraw_candidate(p_slug text, p_number integer, p_by text, p_reason text)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE v_id integer := (SELECT id FROM voting.campaigns WHERE slug = p_slug);
BEGIN
  INSERT INTO voting.withdrawals (campaign, number, at, by, reason)
    VALUES (v_id, p_number, voting.enter(v_id), p_by, p_reason) ON CONFLICT DO NOTHING;
END $$;

-- Records an act of a person on a campaign, e.g. closing it before its time.
CREATE FUNCTION voting.record_act(p_slug text, p_kind text, p_by text, p_reason text)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE v_id integer := (SELECT id FROM voting.campaigns WHERE slug = p_slug);
BEGIN
  INSERT INTO voting.acts (campaign, kind, at, by, reason)
    VALUES (v_id, p_kind, voting.enter(v_id), p_by, p_reason) ON CONFLICT DO NOTHING;
END $$;
`;

/** Roles belong to the cluster, not to the database: another database may have made them already. */
const rights = `
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_voting') THEN
    CREATE ROLE gridpress_voting NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA voting FROM PUBLIC;
GRANT USAGE ON SCHEMA voting TO gridpress_voting;
GRANT SELECT ON ALL TABLES IN SCHEMA voting TO gridpress_voting;
GRANT INSERT ON voting.likes, voting.ballots TO gridpress_voting;
GRANT EXECUTE ON FUNCTION voting.enter, voting.shanghai_day, voting.cast_likes, voting.cast_ballots TO gridpress_voting;

DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT USAGE ON SCHEMA voting TO gridpress_cms;
    GRANT SELECT ON ALL TABLES IN SCHEMA voting TO gridpress_cms;
    GRANT INSERT ON voting.campaigns, voting.candidates, voting.withdrawals, voting.acts TO gridpress_cms;
    GRANT EXECUTE ON FUNCTION voting.enter, voting.shanghai_day, voting.open_campaign, voting.withdraw_candidate,
      voting.record_act TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, appendOnly, functions, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw("DROP SCHEMA voting CASCADE"));
}
