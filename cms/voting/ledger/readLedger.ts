import type pg from "pg";
import type { LedgerBallot, LedgerLike } from "./recountRows.ts";

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
export const readBallots = (pool: pg.Pool, span: Span): AsyncGenerator<LedgerBallot[]> =>
  pages(
    pool,
    `SELECT seq::float8 AS seq, voter, at, choices FROM voting.ballots
     WHERE campaign = $1 AND seq > $2 AND seq <= $3 ORDER BY ballots.seq LIMIT $4`,
    span,
  );
