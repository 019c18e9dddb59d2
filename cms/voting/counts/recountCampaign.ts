import type pg from "pg";
import type { Frozen } from "../campaign/freeze.ts";
import type { Counts } from "../campaign/vote.wire.ts";
import {
  createBallotRecount,
  createLikeRecount,
  type LedgerBallot,
  type LedgerLike,
  type Recount,
} from "../ledger/recountRows.ts";

type Span = { campaign: number; upTo: number; pageSize?: number };

/**
 * Pages of rows after `after` in the ledger's order, so that memory stays small whatever the size. A
 * statement orders by the ledger's column: `seq` alone would be the answer's number, which no index knows.
 */
async function* pages<Row extends { seq: number }>(
  pool: pg.Pool,
  text: string,
  { campaign, upTo, pageSize = 50_000 }: Span,
): AsyncGenerator<Row[]> {
  for (let after = 0; ; ) {
    const { rows } = await pool.query<Row>(text, [campaign, after, upTo, pageSize]);
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.seq ?? upTo;
  }
}

/** Likes of a campaign up to a `seq`, oldest first. */
export const readLikes = (pool: pg.Pool, span: Span): AsyncGenerator<LedgerLike[]> =>
  pages(
    pool,
    `SELECT seq::float8 AS seq, day, voter, at, candidate FROM voting.likes
     WHERE campaign = $1 AND seq > $2 AND seq <= $3 ORDER BY likes.seq LIMIT $4`,
    span,
  );

/** Ballots of a campaign up to a `seq`, oldest first. */
const readBallots = (pool: pg.Pool, span: Span): AsyncGenerator<LedgerBallot[]> =>
  pages(
    pool,
    `SELECT seq::float8 AS seq, voter, at, choices FROM voting.ballots
     WHERE campaign = $1 AND seq > $2 AND seq <= $3 ORDER BY ballots.seq LIMIT $4`,
    span,
  );

export type Difference = {
  number: number;
  stream: "likes" | "ballots";
  shown: number;
  counted: number;
};

/** Counts the rows of both streams up to a `seq`, one by one. */
export async function recountCampaign(
  pool: pg.Pool,
  { id: campaign, frozen }: { id: number; frozen: Frozen },
  upTo: { likes: number; ballots: number },
): Promise<{ likes: Recount; ballots: Recount }> {
  const likes = createLikeRecount(frozen);
  for await (const page of readLikes(pool, { campaign, upTo: upTo.likes }))
    for (const row of page) likes.add(row);
  const ballots = createBallotRecount(frozen);
  for await (const page of readBallots(pool, { campaign, upTo: upTo.ballots }))
    for (const row of page) ballots.add(row);
  return { likes: likes.result(), ballots: ballots.result() };
}

/** Where the counts that readers are shown differ from the recount; empty when they agree. */
export const differences = (
  shown: Counts,
  { likes, ballots }: { likes: Recount; ballots: Recount },
): Difference[] =>
  shown.candidates.flatMap(({ number, ...counts }) =>
    (["likes", "ballots"] as const).flatMap((stream) => {
      const counted = (stream === "likes" ? likes : ballots).counts.get(number) ?? 0;
      return counts[stream] === counted ? [] : [{ number, stream, shown: counts[stream], counted }];
    }),
  );
