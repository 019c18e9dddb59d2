import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Likes at a lower price: what the ledger keeps unique stays the same, column for column.
 *
 * - The quotas lead with the day: a day's likes lie together in the index, and days that are over are not touched.
 * - The key leads its constraint: keys made in the order of time (UUID version 7, as our own pages make them) are
 *   added at the right edge instead of all over. Any other UUID is taken as well and only costs more.
 * - A batch is inserted plainly, which asks each index once. Only when a constraint says no is it inserted
 *   again row by row with ON CONFLICT, which asks each index twice. `p_careful` starts there, for callers who
 *   have just seen conflicts.
 */
const constraints = `
ALTER TABLE voting.likes
  DROP CONSTRAINT likes_daily_quota,
  DROP CONSTRAINT likes_candidate_quota,
  DROP CONSTRAINT likes_key,
  ADD CONSTRAINT likes_daily_quota UNIQUE (campaign, day, voter, slot),
  ADD CONSTRAINT likes_candidate_quota UNIQUE (campaign, day, voter, candidate, nth),
  ADD CONSTRAINT likes_key UNIQUE (campaign, key, voter);
`;

const formerConstraints = `
ALTER TABLE voting.likes
  DROP CONSTRAINT likes_daily_quota,
  DROP CONSTRAINT likes_candidate_quota,
  DROP CONSTRAINT likes_key,
  ADD CONSTRAINT likes_daily_quota UNIQUE (campaign, voter, day, slot),
  ADD CONSTRAINT likes_candidate_quota UNIQUE (campaign, voter, day, candidate, nth),
  ADD CONSTRAINT likes_key UNIQUE (campaign, voter, key);
`;

const arrays = `p_campaign integer, p_day date, p_voters uuid[], p_keys uuid[], p_candidates smallint[],
  p_slots smallint[], p_nths smallint[], p_nets bigint[], p_agents integer[]`;
const answer = "OUT day date, OUT at timestamptz, OUT prev bigint, OUT inserted integer[]";
const drop =
  "DROP FUNCTION voting.cast_likes(integer, date, uuid[], uuid[], smallint[], smallint[], smallint[], bigint[], integer[]";

/** The rows of a batch that fit rules and candidates, inserted in the batch's order: of two that collide, the first stays. */
const insertFitting = `INSERT INTO voting.likes
        (campaign, seq, day, voter, key, at, net, agent, candidate, slot, nth)
      SELECT p_campaign, prev + i, day, p_voters[i], p_keys[i], at, p_nets[i], p_agents[i],
        p_candidates[i], p_slots[i], p_nths[i]
      FROM generate_series(1, cardinality(p_voters)) AS i
      WHERE p_slots[i] <= v_per_day AND p_nths[i] <= v_per_candidate AND p_candidates[i] = ANY (v_open)`;

/** One look-up for all that a batch needs to know; the limits are NULL when no likes are taken at the moment. */
const facts = `
  SELECT coalesce((SELECT max(l.seq) FROM voting.likes l WHERE l.campaign = p_campaign), 0),
      c.likes_per_day, c.likes_per_candidate,
      ARRAY(SELECT d.number FROM voting.candidates d WHERE d.campaign = p_campaign AND NOT EXISTS (
        SELECT 1 FROM voting.withdrawals w WHERE w.campaign = d.campaign AND w.number = d.number))
    INTO prev, v_per_day, v_per_candidate, v_open
    FROM (VALUES (p_campaign)) AS asked (id)
    LEFT JOIN voting.campaigns c ON c.id = asked.id AND at >= c.likes_opens AND at < c.likes_closes
      AND NOT EXISTS (SELECT 1 FROM voting.acts a WHERE a.campaign = c.id)`;

const declared = `
  v_per_day smallint;
  v_per_candidate smallint;
  v_open smallint[];`;

const castLikes = `
-- Takes the fitting likes of a batch. p_day is the caller's guess of the day: slots are counted for that day,
-- so on another day nothing is taken and the caller counts again. inserted: positions in the batch, from 1;
-- NULL when every position was taken.
CREATE FUNCTION voting.cast_likes(${arrays}, p_careful boolean, ${answer}) LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE${declared}
  v_careful boolean := p_careful;
  v_count bigint := 0;
BEGIN
  at := voting.enter(p_campaign);
  day := voting.shanghai_day(at);
  ${facts};
  IF v_per_day IS NOT NULL AND day = p_day THEN
    IF NOT v_careful THEN
      BEGIN
        ${insertFitting};
        GET DIAGNOSTICS v_count = ROW_COUNT;
      EXCEPTION WHEN unique_violation THEN
        v_careful := true;
      END;
    END IF;
    IF v_careful THEN
      ${insertFitting}
      ON CONFLICT DO NOTHING;
      GET DIAGNOSTICS v_count = ROW_COUNT;
    END IF;
  END IF;
  -- The lock makes every row above prev one of ours.
  IF v_count < cardinality(p_voters) THEN
    inserted := ARRAY(
      SELECT (l.seq - prev)::integer FROM voting.likes l
      WHERE l.campaign = p_campaign AND l.seq > prev ORDER BY l.seq);
  END IF;
END $$;
`;

const formerCastLikes = `
CREATE FUNCTION voting.cast_likes(${arrays}, ${answer}) LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE${declared}
BEGIN
  at := voting.enter(p_campaign);
  day := voting.shanghai_day(at);
  ${facts};
  inserted := '{}';
  IF v_per_day IS NOT NULL AND day = p_day THEN
    WITH added AS (
      ${insertFitting}
      ON CONFLICT DO NOTHING
      RETURNING seq
    )
    SELECT coalesce(array_agg(seq - prev), '{}') INTO inserted FROM added;
  END IF;
  IF cardinality(inserted) = cardinality(p_voters) THEN inserted := NULL; END IF;
END $$;
`;

/** A function made anew is everybody's until it is taken back. */
const rights = `
REVOKE ALL ON FUNCTION voting.cast_likes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION voting.cast_likes TO gridpress_voting;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [constraints, `${drop});`, castLikes, rights])
    await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const part of [`${drop}, boolean);`, formerConstraints, formerCastLikes, rights])
    await db.execute(sql.raw(part));
}
