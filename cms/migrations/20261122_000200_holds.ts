import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Holds on suspicious votes, and what people decided about them; see `cms/voting/holds/rules.md`.
 *
 * - A vote is in one hold at most, for ever: a released vote is not held again, whatever a later scorer thinks.
 * - A void takes two people: its confirmation points at a proposal of the same hold by somebody else, and
 *   foreign key and check leave no other way to write it.
 * - The scorer may hold and not decide; the cms may decide and not hold.
 */
const tables = `
CREATE TABLE voting.holds (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign integer NOT NULL REFERENCES voting.campaigns,
  stream text NOT NULL CHECK (stream IN ('likes', 'ballots')),
  scorer text NOT NULL CHECK (length(scorer) > 0),
  key text NOT NULL CHECK (length(key) > 0),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  reason text NOT NULL CHECK (length(reason) > 0),
  signs text[] NOT NULL,
  score real NOT NULL CHECK (score BETWEEN 0 AND 1),
  candidate smallint NOT NULL,
  evidence jsonb NOT NULL,
  CONSTRAINT holds_once UNIQUE (campaign, stream, scorer, key),
  CONSTRAINT holds_votes UNIQUE (id, campaign, stream)
);

CREATE TABLE voting.held_votes (
  campaign integer NOT NULL,
  stream text NOT NULL,
  seq bigint NOT NULL,
  hold bigint NOT NULL,
  CONSTRAINT held_votes_once PRIMARY KEY (campaign, stream, seq),
  FOREIGN KEY (hold, campaign, stream) REFERENCES voting.holds (id, campaign, stream)
);
CREATE INDEX held_votes_hold ON voting.held_votes (hold);

CREATE TABLE voting.hold_decisions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hold bigint NOT NULL REFERENCES voting.holds,
  kind text NOT NULL CHECK (kind IN ('release', 'void-proposal', 'void')),
  by text NOT NULL CHECK (length(btrim(by)) > 0),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  reason text NOT NULL CHECK (length(btrim(reason)) > 0),
  proposal bigint,
  proposal_kind text GENERATED ALWAYS AS (CASE WHEN proposal IS NULL THEN NULL ELSE 'void-proposal' END) STORED,
  proposed_by text,
  CONSTRAINT hold_decisions_named UNIQUE (id, hold, kind, by),
  CONSTRAINT hold_decisions_proposal FOREIGN KEY (proposal, hold, proposal_kind, proposed_by)
    REFERENCES voting.hold_decisions (id, hold, kind, by),
  CONSTRAINT hold_decisions_two_people CHECK (
    CASE WHEN kind = 'void' THEN proposal IS NOT NULL AND proposed_by IS NOT NULL AND proposed_by <> by
    ELSE proposal IS NULL AND proposed_by IS NULL END)
);
-- Release and void are final, and one of them: the first to arrive stands.
CREATE UNIQUE INDEX hold_decisions_final ON voting.hold_decisions (hold) WHERE kind IN ('release', 'void');
CREATE UNIQUE INDEX hold_decisions_one_proposal ON voting.hold_decisions (hold, by) WHERE kind = 'void-proposal';
`;

const appendOnly = `
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['holds', 'held_votes', 'hold_decisions'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voting.%I
      FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change()', t);
  END LOOP;
END $$;
`;

const functions = `
-- Writes one finding. Votes that are not in the ledger or were held before are left out; answers how many are
-- held now, 0 when the finding was written before or nothing of it is left. Scorers of one campaign take turns.
CREATE FUNCTION voting.hold_votes(
  p_campaign integer, p_stream text, p_scorer text, p_key text, p_reason text, p_signs text[], p_score real,
  p_candidate smallint, p_evidence jsonb, p_seqs bigint[]
) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  v_seqs bigint[];
  v_hold bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(7002, p_campaign);
  SELECT array_agg(s.seq) INTO v_seqs FROM (SELECT DISTINCT unnest(p_seqs) AS seq) s
    WHERE NOT EXISTS (SELECT 1 FROM voting.held_votes h
        WHERE h.campaign = p_campaign AND h.stream = p_stream AND h.seq = s.seq)
      AND CASE p_stream
        WHEN 'likes' THEN EXISTS (SELECT 1 FROM voting.likes l WHERE l.campaign = p_campaign AND l.seq = s.seq)
        ELSE EXISTS (SELECT 1 FROM voting.ballots b WHERE b.campaign = p_campaign AND b.seq = s.seq) END;
  IF v_seqs IS NULL THEN RETURN 0; END IF;
  INSERT INTO voting.holds (campaign, stream, scorer, key, reason, signs, score, candidate, evidence)
    VALUES (p_campaign, p_stream, p_scorer, p_key, p_reason, p_signs, p_score, p_candidate, p_evidence)
    ON CONFLICT ON CONSTRAINT holds_once DO NOTHING RETURNING id INTO v_hold;
  IF v_hold IS NULL THEN RETURN 0; END IF;
  INSERT INTO voting.held_votes (campaign, stream, seq, hold)
    SELECT p_campaign, p_stream, unnest(v_seqs), v_hold;
  RETURN cardinality(v_seqs);
END $$;
`;

const rights = `
REVOKE ALL ON FUNCTION voting.hold_votes FROM PUBLIC;
GRANT SELECT ON voting.holds, voting.held_votes, voting.hold_decisions TO gridpress_voting;
GRANT INSERT ON voting.holds, voting.held_votes TO gridpress_voting;
GRANT EXECUTE ON FUNCTION voting.hold_votes TO gridpress_voting;

DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT ON voting.holds, voting.held_votes, voting.hold_decisions TO gridpress_cms;
    GRANT INSERT ON voting.hold_decisions TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, appendOnly, functions, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
DROP FUNCTION voting.hold_votes;
DROP TABLE voting.hold_decisions, voting.held_votes, voting.holds;
`),
  );
}
