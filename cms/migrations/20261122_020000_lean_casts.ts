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
      SELECT p_campaign, v_prev + i, v_day, p_voters[i], p_keys[i], v_at, p_nets[i], p_agents[i],
        p_candidates[i], p_slots[i], p_nths[i]
      FROM generate_series(1, cardinality(p_voters)) AS i
      WHERE p_slots[i] <= c.likes_per_day AND p_nths[i] <= c.likes_per_candidate
        AND p_candidates[i] = ANY (v_open)`;
const openCandidates = `v_open := ARRAY(SELECT d.number FROM voting.candidates d WHERE d.campaign = p_campaign
      AND NOT EXISTS (SELECT 1 FROM voting.withdrawals w WHERE w.campaign = d.campaign AND w.number = d.number))`;

const castLikes = `
-- Takes the fitting likes of a batch. p_day is the caller's guess of the day: slots are counted for that day,
-- so on another day nothing is taken and the caller counts again. inserted: positions in the batch, from 1;
-- NULL when every position was taken.
CREATE FUNCTION voting.cast_likes(${arrays}, p_careful boolean, ${answer}) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  c voting.campaigns;
  v_at timestamptz := voting.enter(p_campaign);
  v_day date := voting.shanghai_day(v_at);
  v_prev bigint;
  v_open smallint[];
  v_careful boolean := p_careful;
  v_count bigint := 0;
BEGIN
  SELECT coalesce(max(l.seq), 0) INTO v_prev FROM voting.likes l WHERE l.campaign = p_campaign;
  SELECT * INTO c FROM voting.campaigns k
    WHERE k.id = p_campaign AND v_at >= k.likes_opens AND v_at < k.likes_closes
      AND NOT EXISTS (SELECT 1 FROM voting.acts a WHERE a.campaign = k.id);
  IF FOUND AND v_day = p_day THEN
    ${openCandidates};
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
  day := v_day; at := v_at; prev := v_prev;
  -- The lock makes every row above v_prev one of ours.
  IF v_count < cardinality(p_voters) THEN
    inserted := ARRAY(
      SELECT (l.seq - v_prev)::integer FROM voting.likes l
      WHERE l.campaign = p_campaign AND l.seq > v_prev ORDER BY l.seq);
  END IF;
END $$;
`;

const formerCastLikes = `
CREATE FUNCTION voting.cast_likes(${arrays}, ${answer}) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  c voting.campaigns;
  v_at timestamptz := voting.enter(p_campaign);
  v_day date := voting.shanghai_day(v_at);
  v_prev bigint;
  v_open smallint[];
  v_inserted integer[];
BEGIN
  SELECT coalesce(max(l.seq), 0) INTO v_prev FROM voting.likes l WHERE l.campaign = p_campaign;
  SELECT * INTO c FROM voting.campaigns k
    WHERE k.id = p_campaign AND v_at >= k.likes_opens AND v_at < k.likes_closes
      AND NOT EXISTS (SELECT 1 FROM voting.acts a WHERE a.campaign = k.id);
  IF FOUND AND v_day = p_day THEN
    ${openCandidates};
    WITH added AS (
      ${insertFitting}
      ON CONFLICT DO NOTHING
      RETURNING seq
    )
    SELECT coalesce(array_agg(seq - v_prev), '{}') INTO v_inserted FROM added;
  END IF;
  day := v_day; at := v_at; prev := v_prev;
  inserted := CASE WHEN cardinality(v_inserted) = cardinality(p_voters) THEN NULL ELSE coalesce(v_inserted, '{}') END;
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
