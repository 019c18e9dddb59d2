import type pg from "pg";
import { askOver } from "../ledger/askOver.ts";
import type { Stream } from "../ledger/ledger.ts";
import { countsIn } from "../ledger/statements.ts";
import { sealHeadWire } from "./seal.wire.ts";
import type { SealableRow } from "./sealRows.ts";
import type { SealPlace, SealStore } from "./sealStore.ts";

/** In the order of the ledger's column: `seq` alone would be the answer's number, which no index knows. */
const rowsAfter = {
  likes: `SELECT seq::float8 AS seq, key, ARRAY[candidate] AS choices FROM voting.likes
    WHERE campaign = $1 AND seq > $2 ORDER BY likes.seq LIMIT $3`,
  ballots: `SELECT seq::float8 AS seq, key, choices FROM voting.ballots
    WHERE campaign = $1 AND seq > $2 ORDER BY ballots.seq LIMIT $3`,
};
const sealColumns =
  "number, first_seq::float8 AS first, last_seq::float8 AS last, head, signature, leaves";
const insertSeal = `WITH sealed AS (
    INSERT INTO voting.seals (campaign, stream, number, first_seq, last_seq, head, signature, leaves)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING campaign, stream, number
  ) INSERT INTO voting.seal_salts (campaign, stream, number, salt_key) SELECT *, $9 FROM sealed RETURNING number`;

/** Seals in PostgreSQL; errors are `LedgerUnavailable`, as the ledger's are. */
export function createPostgresSealStore(pool: Pick<pg.Pool, "query">): SealStore {
  const query = askOver(pool);
  /** Of the first seal of a stream for which something holds. */
  const firstOf = async <Row extends pg.QueryResultRow>(
    { campaign, stream }: SealPlace,
    columns: string,
    where: string,
    ...values: number[]
  ): Promise<Row | undefined> => {
    const text = `SELECT ${columns} FROM voting.seals WHERE campaign = $1 AND stream = $2 ${where}`;
    return (await query<Row>(text, [campaign, stream, ...values]))[0];
  };
  return {
    async keys() {
      const rows = await query<Record<"publicKey" | "statement" | "signature", string | null>>(
        'SELECT public_key AS "publicKey", statement, signature FROM voting.signing_keys ORDER BY number',
      );
      const [facts] = await query<{ hasSigned: boolean; now: Date }>(
        `SELECT EXISTS (SELECT 1 FROM voting.seals) OR EXISTS (SELECT 1 FROM voting.act_signatures) AS "hasSigned",
           clock_timestamp() AS now`,
      );
      return {
        keys: rows.map(({ publicKey, statement, signature }) => ({
          publicKey: publicKey ?? "",
          ...(statement !== null && { statement }),
          ...(signature !== null && { signature }),
        })),
        hasSigned: facts?.hasSigned ?? false,
        now: facts?.now ?? new Date(0),
      };
    },
    async addKey(number, { publicKey, statement = null, signature = null }) {
      await query(
        `INSERT INTO voting.signing_keys (number, public_key, statement, signature) VALUES ($1, $2, $3, $4)
         ON CONFLICT (number) DO NOTHING`,
        [number, publicKey, statement, signature],
      );
    },
    campaigns: () =>
      query(
        `SELECT id, slug, rules_hash AS "rulesHash",
           EXISTS (SELECT 1 FROM voting.acts a WHERE a.campaign = c.id)
             OR clock_timestamp() >= greatest(likes_closes, ballot_closes) AS "isOver",
           clock_timestamp() AS now,
           (frozen::jsonb) #>> '{rules,countsShown,mode}' = 'hidden' AS "hidesCounts"
         FROM voting.campaigns c ORDER BY id`,
      ),
    last: (place) =>
      firstOf(place, "head, last_seq::float8 AS last", "ORDER BY number DESC LIMIT 1"),
    async told(place) {
      const newest = "AND head::jsonb ? 'tally' ORDER BY number DESC LIMIT 1";
      const seal = await firstOf<{ head: string }>(place, "head", newest);
      return seal && sealHeadWire.parse(JSON.parse(seal.head));
    },
    rowsAfter: ({ campaign, stream }, after, limit) =>
      query<SealableRow>(rowsAfter[stream], [campaign, after, limit]),
    async tally({ campaign, stream }, { after, upTo }) {
      const rows = await query<{ number: number; count: number }>(
        countsIn(stream, "seq > $2 AND seq <= $3"),
        [campaign, after, upTo],
      );
      return new Map(rows.map(({ number, count }) => [number, count]));
    },
    async keep({ campaign, stream }, seal, saltKey) {
      const { number, first, last, head, signature, leaves } = seal;
      const values = [campaign, stream, number, first, last, head, signature, leaves, saltKey];
      return (await query(insertSeal, values)).length === 1;
    },
    covering: (place, seq) =>
      firstOf(place, sealColumns, "AND first_seq <= $3 AND last_seq >= $3", seq),
    async sealedSoFar(campaign) {
      const rows = await query<{ stream: Stream | null; head: string | null; at: Date }>(
        `SELECT clock_timestamp() AS at, s.stream, s.head FROM (SELECT 1) AS one LEFT JOIN (
           SELECT DISTINCT ON (stream) stream, head FROM voting.seals
           WHERE campaign = $1 ORDER BY stream, number DESC) AS s ON true`,
        [campaign],
      );
      return {
        at: rows[0]?.at ?? new Date(0),
        heads: Object.fromEntries(
          rows.flatMap(({ stream, head }) => (stream && head ? [[stream, head]] : [])),
        ),
      };
    },
    async saltKey({ campaign, stream }, number) {
      const [row] = await query<{ key: Buffer }>(
        "SELECT salt_key AS key FROM voting.seal_salts WHERE campaign = $1 AND stream = $2 AND number = $3",
        [campaign, stream, number],
      );
      return row?.key;
    },
    byNumber: (place, number) => firstOf(place, sealColumns, "AND number = $3", number),
    async heads({ campaign, stream }, after, limit) {
      const rows = await query<{ head: string }>(
        `SELECT head FROM voting.seals WHERE campaign = $1 AND stream = $2 AND number > $3 ORDER BY number LIMIT $4`,
        [campaign, stream, after, limit],
      );
      return rows.map(({ head }) => head);
    },
    count: async (place) =>
      (await firstOf<{ count: number }>(place, "count(*)::int AS count", ""))?.count ?? 0,
  };
}
