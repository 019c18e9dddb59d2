import { actKinds } from "../campaign/phase.ts";
import type { Stream } from "./ledger.ts";

/** SQL: the votes of a stream with a row for each `candidate` that they chose, for what counts by candidate. */
const choicesIn: Record<Stream, string> = {
  likes: "voting.likes",
  ballots: "voting.ballots, unnest(choices) AS candidate",
};

/** SQL: the counts of a stream by candidate's `number`, of campaign $1 and of the votes for which `also` holds. */
export const countsIn = (stream: Stream, also = "true"): string =>
  `SELECT candidate AS number, count(*)::int AS count FROM ${choicesIn[stream]}
    WHERE campaign = $1 AND ${also} GROUP BY 1 ORDER BY 1`;

/**
 * SQL that puts rows `a` of `voting.acts` in order: each kind of act stands once in a round and comes after those before it in the list (rule V51).
 * Their times say less: a clock may have been set back between two.
 */
export const actOrder = `a.round, array_position(ARRAY[${actKinds.map((kind) => `'${kind}'`).join(", ")}], a.kind)`;

/** Prepared statements of the ledger; see the voting migration for the functions they call. */

/** Whether commits wait for another server. */
const hasStandby = `current_setting('synchronous_standby_names') <> '' AS "hasStandby"`;

/** Writes nothing but a commit, which is answered once a standby has it and all before. */
export const settle = {
  name: "voting-settle",
  text: "SELECT pg_logical_emit_message(true, 'gridpress', '')",
};

export const campaign = {
  name: "voting-campaign",
  text: `SELECT c.id, c.opened_at AS "openedAt", c.frozen, c.rules_hash AS "rulesHash", clock_timestamp() AS now,
      CASE WHEN pg_is_in_recovery() THEN '' ELSE left(pg_walfile_name(pg_current_wal_lsn()), 8) END AS history,
      ARRAY(SELECT a.kind FROM voting.acts a WHERE a.campaign = c.id ORDER BY ${actOrder}) AS acts,
      ARRAY(SELECT w.number::int FROM voting.withdrawals w WHERE w.campaign = c.id ORDER BY w.number) AS withdrawn
    FROM voting.campaigns c WHERE c.slug = $1`,
};

export const castLikes = {
  name: "voting-cast-likes",
  text: "SELECT day, at, prev, inserted FROM voting.cast_likes($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
};

export const castBallots = {
  name: "voting-cast-ballots",
  text: "SELECT day, at, prev, inserted FROM voting.cast_ballots($1, $2, $3, $4, $5, $6)",
};

/**
 * Always at least one row, for the clock; its like columns are NULL when nobody asked for has a like. OFFSET 0 keeps
 * the planner from turning the look-ups into a join over the whole campaign, which it likes while the ledger is small.
 */
export const likeFacts = {
  name: "voting-like-facts",
  text: `WITH t AS MATERIALIZED (SELECT clock_timestamp() AS now),
    d AS MATERIALIZED (SELECT now, voting.shanghai_day(now) AS today FROM t)
    SELECT d.now, d.today, ${hasStandby}, l.voter, l.seq, l.day, l.key, l.at, l.candidate, l.slot, l.nth
    FROM d LEFT JOIN (
      SELECT l.* FROM d, (SELECT DISTINCT voter FROM unnest($2::uuid[]) AS voter) AS a CROSS JOIN LATERAL (
        SELECT * FROM voting.likes l WHERE l.campaign = $1 AND l.day = d.today AND l.voter = a.voter OFFSET 0) AS l
      UNION ALL
      SELECT l.* FROM d, (SELECT DISTINCT voter, key FROM unnest($2::uuid[], $3::uuid[]) AS a(voter, key)) AS a
      CROSS JOIN LATERAL (
        SELECT * FROM voting.likes l WHERE l.campaign = $1 AND l.key = a.key AND l.voter = a.voter OFFSET 0) AS l
      WHERE l.day <> d.today
    ) l ON true`,
};

export const ballotFacts = {
  name: "voting-ballot-facts",
  text: `SELECT voter, seq, key, at, choices FROM voting.ballots
    WHERE campaign = $1 AND voter = ANY ($2::uuid[])`,
};

const tailOf = (stream: Stream) =>
  `SELECT candidate, count(*) AS added, max(seq) AS up_to FROM ${choicesIn[stream]}
    WHERE campaign = $1 AND seq > $2 AND at < $3 GROUP BY candidate`;

export const likesTail = {
  name: "voting-likes-tail",
  text: tailOf("likes"),
};

export const ballotsTail = {
  name: "voting-ballots-tail",
  text: tailOf("ballots"),
};

export const likeRow = {
  name: "voting-like-row",
  text: "SELECT key, at FROM voting.likes WHERE campaign = $1 AND seq = $2",
};

export const ballotRow = {
  name: "voting-ballot-row",
  text: "SELECT key, at FROM voting.ballots WHERE campaign = $1 AND seq = $2",
};

export const now = { name: "voting-now", text: `SELECT clock_timestamp() AS now, ${hasStandby}` };
