import type pg from "pg";
import { type Asked, type Decision, type DecisionRefusal, decide } from "./decide.ts";
import type { Hold, Track } from "./holdStore.ts";
import type { HeldCount } from "./voteTotals.ts";

const isOfEarlierRound = "d.round < voting.round_of(h.campaign)";
const decisionsOf = `SELECT d.id::int, d.kind, d.by, d.at, d.reason, ${isOfEarlierRound} AS "isOfEarlierRound"
  FROM voting.hold_decisions d JOIN voting.holds h ON h.id = d.hold WHERE d.hold = $1 ORDER BY d.id`;

const stateOfHold = `coalesce((SELECT CASE d.kind WHEN 'release' THEN 'released' WHEN 'void' THEN 'void' ELSE 'split' END
  FROM voting.hold_decisions d WHERE d.hold = h.id AND d.kind <> 'void-proposal'
  ORDER BY d.id DESC LIMIT 1), 'open')`;

const holds = `
SELECT h.id::int, h.at, h.reason, h.signs, h.score, h.candidate, h.evidence, ${stateOfHold} AS state,
  (SELECT count(*)::int FROM voting.votes_in_holds v WHERE v.hold = h.id) AS votes,
  (SELECT p.part_of::int FROM voting.hold_parts p WHERE p.hold = h.id) AS "partOf",
  coalesce((SELECT json_agg(json_build_object('id', d.id, 'kind', d.kind, 'by', d.by, 'at', d.at, 'reason', d.reason,
    'isOfEarlierRound', ${isOfEarlierRound})
    ORDER BY d.id) FROM voting.hold_decisions d WHERE d.hold = h.id), '[]') AS decisions
FROM voting.holds h WHERE h.campaign = $1 AND h.stream = $2 ORDER BY h.id DESC`;

const stateOfVotes = `FROM voting.votes_in_holds v
  JOIN (SELECT h.id, ${stateOfHold} AS state FROM voting.holds h WHERE h.campaign = $1) h ON h.id = v.hold AND h.state <> 'split'`;
const heldCounts = {
  likes: `SELECT l.candidate, h.state, count(*)::int AS votes ${stateOfVotes}
    JOIN voting.likes l ON l.campaign = v.campaign AND l.seq = v.seq
    WHERE v.campaign = $1 AND v.stream = 'likes' AND v.seq <= $2 GROUP BY 1, 2`,
  ballots: `SELECT choice AS candidate, h.state, count(*)::int AS votes ${stateOfVotes}
    JOIN voting.ballots b ON b.campaign = v.campaign AND b.seq = v.seq, unnest(b.choices) AS choice
    WHERE v.campaign = $1 AND v.stream = 'ballots' AND v.seq <= $2 GROUP BY 1, 2`,
};

const insert = `INSERT INTO voting.hold_decisions (hold, kind, by, reason, proposal, proposed_by)
  VALUES ($1, $2, $3, $4, $5, $6) RETURNING id::int`;
const split = "SELECT voting.split_hold($1, $2, $3, $4)::int AS id";

type JsonDecision = Omit<Decision, "at"> & { at: string };
type HoldRow = Omit<Hold, "decisions"> & { decisions: JsonDecision[] };

/** Codes of PostgreSQL: a row that may stand only once, one that comes after the count, and a split of what is all of one kind. */
const isRefused = (error: unknown, code: "23505" | "55000" | "22023") =>
  error instanceof Error && "code" in error && error.code === code;

/** The examiners' side of holds in PostgreSQL, over the pool of the cms. */
export function createPostgresDecisionStore(pool: Pick<pg.Pool, "query">) {
  return {
    /** Holds of a campaign, latest first, with all decisions on them; what was split stands beside its parts. */
    async holds({ campaign, stream }: Track): Promise<Hold[]> {
      const { rows } = await pool.query<HoldRow>(holds, [campaign, stream]);
      return rows.map(({ decisions, ...hold }) => ({
        ...hold,
        decisions: decisions.map((decision) => ({ ...decision, at: new Date(decision.at) })),
      }));
    },
    /** Votes in holds by candidate and state, up to a `seq` if given. */
    async heldCounts(
      { campaign, stream }: Track,
      upTo = Number.MAX_SAFE_INTEGER,
    ): Promise<HeldCount[]> {
      return (await pool.query<HeldCount>(heldCounts[stream], [campaign, upTo])).rows;
    },
    /** Records a decision, or says why not (rules H20–H23, H27). */
    async decide(
      hold: number,
      asked: Asked,
    ): Promise<{ refusal: DecisionRefusal } | { id: number }> {
      const earlier = (await pool.query<Decision>(decisionsOf, [hold])).rows;
      const answer = decide(asked, earlier);
      if ("refusal" in answer) return answer;
      const { kind, by, reason } = asked;
      const { proposal } = answer;
      try {
        const values = [hold, kind, by, reason.trim()];
        const { rows } = kind.startsWith("split-")
          ? await pool.query<{ id: number }>(split, values)
          : await pool.query<{ id: number }>(insert, [
              ...values,
              proposal?.id ?? null,
              proposal?.by ?? null,
            ]);
        return rows[0] ? { id: rows[0].id } : { refusal: "decided" };
      } catch (error) {
        if (isRefused(error, "55000")) return { refusal: "counted" };
        if (isRefused(error, "22023")) return { refusal: "indivisible" };
        // Somebody else was faster; the first decision stands.
        if (isRefused(error, "23505"))
          return { refusal: kind === "void-proposal" ? "proposed-already" : "decided" };
        throw error;
      }
    },
  };
}

export type DecisionStore = ReturnType<typeof createPostgresDecisionStore>;
