import type { Stream } from "./ledger.ts";

/** SQL: the votes of a stream with a row for each `candidate` that they chose, for what counts by candidate. */
export const choicesIn: Record<Stream, string> = {
  likes: "voting.likes",
  ballots: "voting.ballots, unnest(choices) AS candidate",
};

/** SQL: the counts of a stream by candidate's `number`, of campaign $1 and of the votes for which `also` holds. */
export const countsIn = (stream: Stream, also = "true"): string =>
  `SELECT candidate AS number, count(*)::int AS count FROM ${choicesIn[stream]}
    WHERE campaign = $1 AND ${also} GROUP BY 1 ORDER BY 1`;
