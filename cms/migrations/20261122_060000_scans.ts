import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * How far the scorer looked at what is over: a count waits for it (rules V58, H18, H26).
 *
 * - A row is written once when voting on a stream is over and all of its votes were looked at; none while votes come in.
 *   A second one for the same stream can only come after a clock was set back and more votes were taken.
 * - Only the scorer's login may write one, through a function that looks for itself whether voting is over and which vote is
 *   the last. The cms can write none, and no way around the refusal exists for anybody.
 * - What was counted before this rule stands as it is.
 */
const table = `
CREATE TABLE voting.scans (
  campaign integer NOT NULL REFERENCES voting.campaigns,
  stream text NOT NULL CHECK (stream IN ('likes', 'ballots')),
  last_seq bigint NOT NULL CHECK (last_seq > 0),
  scorer text NOT NULL CHECK (length(scorer) > 0),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (campaign, stream, last_seq)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voting.scans
  FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();
`;

const functions = `
CREATE FUNCTION voting.last_seq(p_campaign integer, p_stream text) RETURNS bigint LANGUAGE sql STABLE
  RETURN coalesce(CASE p_stream
    WHEN 'likes' THEN (SELECT max(l.seq) FROM voting.likes l WHERE l.campaign = p_campaign)
    ELSE (SELECT max(b.seq) FROM voting.ballots b WHERE b.campaign = p_campaign) END, 0);

-- Whether every vote of a stream had been looked at by an instant, in whole milliseconds as statements have them; true
-- where there is no vote.
CREATE FUNCTION voting.is_scanned(p_campaign integer, p_stream text, p_at timestamptz) RETURNS boolean LANGUAGE sql STABLE
  RETURN voting.last_seq(p_campaign, p_stream) <= coalesce((
    SELECT max(s.last_seq) FROM voting.scans s
    WHERE s.campaign = p_campaign AND s.stream = p_stream AND date_trunc('milliseconds', s.at) <= p_at), 0);

-- Whether no vote of a stream can come any more: its window is over, or an act ended voting.
CREATE FUNCTION voting.is_over(p_campaign integer, p_stream text) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT 1 FROM voting.acts a WHERE a.campaign = p_campaign)
    OR EXISTS (SELECT 1 FROM voting.campaigns c WHERE c.id = p_campaign
      AND clock_timestamp() >= CASE p_stream WHEN 'likes' THEN c.likes_closes ELSE c.ballot_closes END);

-- Records that all votes up to p_last_seq were looked at. The lock keeps a batch under way from being overlooked.
CREATE FUNCTION voting.record_scan(p_campaign integer, p_stream text, p_last_seq bigint, p_scorer text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM voting.enter(p_campaign);
  IF NOT voting.is_over(p_campaign, p_stream) OR p_last_seq IS DISTINCT FROM voting.last_seq(p_campaign, p_stream) THEN
    RAISE EXCEPTION 'scan of campaign % up to % refused: more % may come or came', p_campaign, p_last_seq, p_stream
      USING ERRCODE = '55000';
  END IF;
  INSERT INTO voting.scans (campaign, stream, last_seq, scorer) VALUES (p_campaign, p_stream, p_last_seq, p_scorer)
    ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION voting.refuse_unscanned_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (voting.is_scanned(NEW.campaign, 'likes', NEW.at) AND voting.is_scanned(NEW.campaign, 'ballots', NEW.at)) THEN
    RAISE EXCEPTION 'act refused: votes not scanned' USING ERRCODE = '55000';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER scan_before_count BEFORE INSERT ON voting.acts
  FOR EACH ROW WHEN (NEW.kind = 'counted') EXECUTE FUNCTION voting.refuse_unscanned_count();
`;

const countedBefore = `
INSERT INTO voting.scans (campaign, stream, last_seq, scorer, at)
  SELECT a.campaign, s.stream, voting.last_seq(a.campaign, s.stream), 'before scans were recorded', a.at
  FROM voting.acts a CROSS JOIN (VALUES ('likes'), ('ballots')) AS s(stream)
  WHERE a.kind = 'counted' AND voting.last_seq(a.campaign, s.stream) > 0;
`;

const rights = `
REVOKE ALL ON FUNCTION voting.last_seq, voting.is_scanned, voting.is_over, voting.record_scan,
  voting.refuse_unscanned_count FROM PUBLIC;
GRANT SELECT ON voting.scans TO gridpress_voting;
GRANT EXECUTE ON FUNCTION voting.last_seq, voting.is_scanned, voting.is_over, voting.record_scan TO gridpress_voting;

DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT ON voting.scans TO gridpress_cms;
    GRANT EXECUTE ON FUNCTION voting.last_seq, voting.is_scanned TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [table, functions, countedBefore, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
DROP TRIGGER scan_before_count ON voting.acts;
DROP FUNCTION voting.refuse_unscanned_count, voting.record_scan, voting.is_over, voting.is_scanned, voting.last_seq;
DROP TABLE voting.scans;
`),
  );
}
