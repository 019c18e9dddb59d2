import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * A batch may be split at the desk: colleagues at one address are released, the machine's part is void (rule H27).
 *
 * - A split is a decision on the batch, the last one for ever. Its parts are batches of their own, on which people decide as on any.
 * - No login writes parts: `split_hold` does, and whoever writes a split without parts that are the whole is refused.
 * - A voter is in one part with all votes of the batch: that of the first of them.
 */
const tables = `
ALTER TABLE voting.hold_decisions DROP CONSTRAINT hold_decisions_kind_check, ADD CONSTRAINT hold_decisions_kind_check
  CHECK (kind IN ('release', 'void-proposal', 'void', 'split-net', 'split-agent'));
DROP INDEX voting.hold_decisions_final;
CREATE UNIQUE INDEX hold_decisions_final ON voting.hold_decisions (hold, round) WHERE kind <> 'void-proposal';

CREATE TABLE voting.hold_parts (
  hold bigint PRIMARY KEY REFERENCES voting.holds,
  part_of bigint NOT NULL REFERENCES voting.holds,
  number smallint NOT NULL CHECK (number > 0),
  UNIQUE (part_of, number),
  CONSTRAINT hold_parts_named UNIQUE (hold, part_of),
  CHECK (part_of < hold)
);
CREATE TABLE voting.part_votes (
  campaign integer NOT NULL,
  stream text NOT NULL,
  seq bigint NOT NULL,
  hold bigint NOT NULL,
  part_of bigint NOT NULL,
  CONSTRAINT part_votes_once PRIMARY KEY (part_of, seq),
  FOREIGN KEY (hold, part_of) REFERENCES voting.hold_parts (hold, part_of),
  FOREIGN KEY (hold, campaign, stream) REFERENCES voting.holds (id, campaign, stream)
);
CREATE INDEX part_votes_hold ON voting.part_votes (hold);

-- Votes of every batch. A vote stands in the batch that took it and in the part of each split since; all but one of them are split.
CREATE VIEW voting.votes_in_holds AS
  SELECT campaign, stream, seq, hold FROM voting.held_votes UNION ALL SELECT campaign, stream, seq, hold FROM voting.part_votes;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voting.hold_parts
  FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voting.part_votes
  FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();
`;

const decisions = `
CREATE OR REPLACE FUNCTION voting.refuse_decision_after_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v_campaign integer := (SELECT h.campaign FROM voting.holds h WHERE h.id = NEW.hold);
BEGIN
  PERFORM pg_advisory_xact_lock(7002, v_campaign);
  IF voting.is_counted(v_campaign) THEN
    RAISE EXCEPTION 'campaign % is counted: decision refused', v_campaign USING ERRCODE = '55000';
  END IF;
  NEW.round := voting.round_of(v_campaign);
  IF EXISTS (SELECT 1 FROM voting.hold_decisions d WHERE d.hold = NEW.hold AND d.kind LIKE 'split-%') THEN
    RAISE EXCEPTION 'hold % is split: its parts are decided on', NEW.hold USING ERRCODE = '23505';
  END IF;
  IF EXISTS (SELECT 1 FROM voting.hold_decisions d WHERE d.id = NEW.proposal AND d.round <> NEW.round) THEN
    RAISE EXCEPTION 'the proposal is of an earlier round' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;

-- At the end of a transaction the parts of a split are at least two, and together the whole; part_votes_once keeps them apart.
CREATE FUNCTION voting.check_parts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (SELECT count(*) FROM voting.hold_parts p WHERE p.part_of = NEW.hold) < 2 OR EXISTS (
    SELECT 1 FROM (SELECT v.seq FROM voting.votes_in_holds v WHERE v.hold = NEW.hold) w
    FULL JOIN (SELECT p.seq FROM voting.part_votes p WHERE p.part_of = NEW.hold) p USING (seq)
    WHERE w.seq IS NULL OR p.seq IS NULL)
  THEN RAISE EXCEPTION 'the parts are not the whole of hold %', NEW.hold USING ERRCODE = '23514'; END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER parts_are_the_whole AFTER INSERT ON voting.hold_decisions DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.kind LIKE 'split-%') EXECUTE FUNCTION voting.check_parts();

-- Every decision but a proposal settles a hold; whatever else became of this function stays as it is.
DO $$
DECLARE
  v_old text := pg_get_functiondef('voting.act_hindrance'::regproc);
  v_new text := replace(v_old, 'd.kind IN (''release'', ''void'')', 'd.kind <> ''void-proposal''');
BEGIN
  IF v_new = v_old THEN RAISE EXCEPTION 'voting.act_hindrance does not ask for open holds'; END IF;
  EXECUTE v_new;
END $$;
`;

const split = `
-- Splits an open batch by address or kind of device: the nine largest each a part, what is left the tenth. Rejects with 22023 when all is of one kind.
CREATE FUNCTION voting.split_hold(p_hold bigint, p_kind text, p_by text, p_reason text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h voting.holds;
  p record;
  v_decision bigint;
  v_part bigint;
  v_parts integer := 0;
BEGIN
  IF p_kind NOT IN ('split-net', 'split-agent') THEN RAISE EXCEPTION 'no way to split: %', p_kind USING ERRCODE = '23514'; END IF;
  INSERT INTO voting.hold_decisions (hold, kind, by, reason) VALUES (p_hold, p_kind, p_by, p_reason) RETURNING id INTO v_decision;
  SELECT * INTO h FROM voting.holds t WHERE t.id = p_hold;
  FOR p IN
    WITH votes AS (
      SELECT v.seq, x.* FROM voting.votes_in_holds v CROSS JOIN LATERAL (
        SELECT l.voter, l.net, l.agent, ARRAY[l.candidate] AS choices FROM voting.likes l
          WHERE h.stream = 'likes' AND l.campaign = v.campaign AND l.seq = v.seq
        UNION ALL SELECT b.voter, b.net, b.agent, b.choices FROM voting.ballots b
          WHERE h.stream = 'ballots' AND b.campaign = v.campaign AND b.seq = v.seq) x
      WHERE v.hold = p_hold
    ), voters AS (
      SELECT DISTINCT ON (voter) voter, coalesce(net::text, '') AS net, coalesce(agent::text, '') AS agent FROM votes ORDER BY voter, seq
    ), kinds AS (
      SELECT k.kind, least(10, row_number() OVER (ORDER BY count(*) DESC, k.kind)) AS number
      FROM voters CROSS JOIN LATERAL (SELECT CASE p_kind WHEN 'split-net' THEN net ELSE agent END AS kind) k GROUP BY k.kind
    )
    SELECT k.number, array_agg(DISTINCT s.seq) AS seqs, mode() WITHIN GROUP (ORDER BY choice) AS candidate, jsonb_build_object(
      'voters', count(DISTINCT s.voter), 'nets', count(DISTINCT w.net), 'agents', count(DISTINCT w.agent)) AS evidence
    FROM votes s JOIN voters w USING (voter) JOIN kinds k ON k.kind = CASE p_kind WHEN 'split-net' THEN w.net ELSE w.agent END,
      unnest(s.choices) AS choice
    GROUP BY k.number ORDER BY k.number
  LOOP
    INSERT INTO voting.holds (campaign, stream, scorer, key, reason, signs, score, candidate, evidence)
      VALUES (h.campaign, h.stream, h.scorer, format('%s/part-%s', p_hold, p.number), h.reason, h.signs, h.score, p.candidate, p.evidence)
      RETURNING id INTO v_part;
    INSERT INTO voting.hold_parts (hold, part_of, number) VALUES (v_part, p_hold, p.number);
    INSERT INTO voting.part_votes (campaign, stream, seq, hold, part_of)
      SELECT h.campaign, h.stream, unnest(p.seqs), v_part, p_hold;
    v_parts := v_parts + 1;
  END LOOP;
  IF v_parts < 2 THEN RAISE EXCEPTION 'hold % has one part only', p_hold USING ERRCODE = '22023'; END IF;
  RETURN v_decision;
END $$;
`;

const rights = `
REVOKE ALL ON FUNCTION voting.split_hold, voting.check_parts FROM PUBLIC;
GRANT SELECT ON voting.hold_parts, voting.votes_in_holds TO gridpress_voting;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT ON voting.hold_parts, voting.votes_in_holds TO gridpress_cms;
    GRANT EXECUTE ON FUNCTION voting.split_hold TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, decisions, split, rights]) await db.execute(sql.raw(part));
}

/** A batch that was split has no decision of before. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error("splits of held votes cannot be undone: restore a backup");
}
