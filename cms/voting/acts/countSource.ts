import type { Queryable } from "#leaves/Queryable.ts";
import { createPostgresDecisionStore } from "../holds/postgresDecisionStore.ts";
import type { Stream } from "../ledger/ledger.ts";
import { countsIn } from "../ledger/statements.ts";
import type { CountSource } from "./countStreams.ts";

const votes: Record<Stream, string> = {
  likes: "SELECT count(*)::int AS votes FROM voting.likes WHERE campaign = $1",
  ballots: "SELECT count(*)::int AS votes FROM voting.ballots WHERE campaign = $1",
};
const helped = `SELECT (SELECT count(*)::int FROM voting.helper_times WHERE campaign = $1) AS passes,
  (SELECT count(DISTINCT seq)::int FROM voting.helped_votes WHERE campaign = $1 AND stream = $2) AS votes`;
const lastSeal =
  "SELECT number, head FROM voting.seals WHERE campaign = $1 AND stream = $2 ORDER BY number DESC LIMIT 1";

/** What a count reads, in PostgreSQL; the login of the cms fits, and the endpoint's. */
export const countSource = (
  db: Parameters<typeof createPostgresDecisionStore>[0] & Queryable,
  campaign: number,
): CountSource => ({
  holds: createPostgresDecisionStore(db),
  async tally(stream) {
    const { rows } = await db.query(countsIn(stream), [campaign]);
    const all = await db.query(votes[stream], [campaign]);
    const [through] = (await db.query(helped, [campaign, stream])).rows;
    return {
      ...(Number(through?.passes) > 0 && {
        helpers: { passes: Number(through?.passes), votes: Number(through?.votes) },
      }),
      votes: Number(all.rows[0]?.votes),
      counts: new Map(rows.map(({ number, count }) => [Number(number), Number(count)])),
    };
  },
  async lastSeal(stream) {
    const { rows } = await db.query(lastSeal, [campaign, stream]);
    const [row] = rows;
    return row && { number: Number(row.number), head: String(row.head) };
  },
});
