import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Helpers whose device and place scrutineers announce beforehand (rule H28): a pass with its reason, its limit and its days, and what the
 * device looked like to the endpoint when the helper gave the pass's code from it.
 *
 * - Only the hash of a code is kept; a code serves once and for three days.
 * - A pass covers nothing before it was claimed, and begins two minutes after: whoever reads votes has read the passes of their time.
 * - No login writes a row by itself; after the count no pass is made or claimed, so that the signer counts what the cms counted.
 */
const tables = `
CREATE TABLE voting.helper_passes (
  campaign integer NOT NULL REFERENCES voting.campaigns,
  number smallint NOT NULL CHECK (number > 0),
  reason text NOT NULL CHECK (length(btrim(reason)) > 0),
  per_day smallint NOT NULL CHECK (per_day BETWEEN 1 AND 200),
  begins timestamptz NOT NULL,
  ends timestamptz NOT NULL,
  code_hash text NOT NULL CHECK (length(code_hash) = 64),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  by text NOT NULL CHECK (length(btrim(by)) > 0),
  PRIMARY KEY (campaign, number),
  UNIQUE (campaign, code_hash),
  CHECK (ends > begins)
);
CREATE TABLE voting.helper_devices (
  campaign integer NOT NULL,
  number smallint NOT NULL,
  net bigint NOT NULL,
  agent integer NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (campaign, number),
  FOREIGN KEY (campaign, number) REFERENCES voting.helper_passes (campaign, number)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voting.helper_passes
  FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voting.helper_devices
  FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();

-- Which device at which address is a helper's, and when.
CREATE VIEW voting.helper_times AS
  SELECT p.campaign, p.number, p.per_day, d.net, d.agent, greatest(p.begins, d.at + interval '2 minutes') AS begins, p.ends
  FROM voting.helper_passes p JOIN voting.helper_devices d USING (campaign, number);

-- Votes that came from a helper's device at its address in its time, also beyond the limit.
CREATE VIEW voting.helped_votes AS
  SELECT t.campaign, 'likes' AS stream, t.number, l.seq, l.voter FROM voting.helper_times t
    JOIN voting.likes l ON l.campaign = t.campaign AND l.net = t.net AND l.agent = t.agent AND l.at >= t.begins AND l.at < t.ends
  UNION ALL
  SELECT t.campaign, 'ballots', t.number, b.seq, b.voter FROM voting.helper_times t
    JOIN voting.ballots b ON b.campaign = t.campaign AND b.net = t.net AND b.agent = t.agent AND b.at >= t.begins AND b.at < t.ends;
`;

const functions = `
CREATE FUNCTION voting.make_pass(p_campaign integer, p_reason text, p_per_day smallint, p_begins timestamptz, p_ends timestamptz, p_hash text, p_by text)
RETURNS smallint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_number smallint;
BEGIN
  PERFORM pg_advisory_xact_lock(7002, p_campaign);
  IF voting.is_counted(p_campaign) OR p_ends <= clock_timestamp() THEN
    RAISE EXCEPTION 'it is too late for a pass' USING ERRCODE = '55000';
  END IF;
  INSERT INTO voting.helper_passes (campaign, number, reason, per_day, begins, ends, code_hash, by)
    VALUES (p_campaign, 1 + (SELECT count(*) FROM voting.helper_passes p WHERE p.campaign = p_campaign),
      p_reason, p_per_day, p_begins, p_ends, p_hash, p_by) RETURNING number INTO v_number;
  RETURN v_number;
END $$;

-- Notes the device that gave a code; answers the number of its pass, NULL when the code serves nobody (any more).
CREATE FUNCTION voting.claim_pass(p_campaign integer, p_hash text, p_net bigint, p_agent integer)
RETURNS smallint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_number smallint;
BEGIN
  PERFORM pg_advisory_xact_lock(7002, p_campaign);
  IF voting.is_counted(p_campaign) THEN RETURN NULL; END IF;
  INSERT INTO voting.helper_devices (campaign, number, net, agent)
    SELECT p.campaign, p.number, p_net, p_agent FROM voting.helper_passes p
    WHERE p.campaign = p_campaign AND p.code_hash = p_hash AND p.ends > clock_timestamp()
      AND p.at + interval '3 days' > clock_timestamp()
    ON CONFLICT DO NOTHING RETURNING number INTO v_number;
  RETURN v_number;
END $$;
`;

const rights = `
REVOKE ALL ON FUNCTION voting.make_pass, voting.claim_pass FROM PUBLIC;
GRANT SELECT ON voting.helper_times, voting.helped_votes TO gridpress_voting;
GRANT EXECUTE ON FUNCTION voting.claim_pass TO gridpress_voting;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT ON voting.helper_times, voting.helped_votes TO gridpress_cms;
    GRANT SELECT (campaign, number, reason, per_day, begins, ends, at, by) ON voting.helper_passes TO gridpress_cms;
    GRANT EXECUTE ON FUNCTION voting.make_pass TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, functions, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
DROP FUNCTION voting.make_pass, voting.claim_pass;
DROP VIEW voting.helped_votes, voting.helper_times;
DROP TABLE voting.helper_devices, voting.helper_passes;
`),
  );
}
