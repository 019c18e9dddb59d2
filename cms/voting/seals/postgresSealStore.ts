import type pg from "pg";
import { LedgerUnavailable, type Stream } from "../ledger/ledger.ts";
import { countsIn } from "../ledger/statements.ts";
import { sealHeadWire } from "./seal.wire.ts";
import type { Seal, SealableRow } from "./sealRows.ts";
import type { SealStore } from "./sealStore.ts";

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
  ) INSERT INTO voting.seal_salts (campaign, stream, number, salt_key) SELECT *, $9 FROM sealed`;

/** Seals in PostgreSQL; errors are `LedgerUnavailable`, as the ledger's are. */
export function createPostgresSealStore(pool: Pick<pg.Pool, "query">): SealStore {
  async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[]) {
    try {
      return await pool.query<Row>(text, values);
    } catch (error) {
      throw new LedgerUnavailable("a statement of the seals failed", { cause: error });
    }
  }
  return {
    async keys() {
      const { rows } = await query<{
        publicKey: string;
        statement: string | null;
        signature: string | null;
      }>(
        'SELECT public_key AS "publicKey", statement, signature FROM voting.signing_keys ORDER BY number',
        [],
      );
      const [facts] = (
        await query<{ hasSigned: boolean; now: Date }>(
          `SELECT EXISTS (SELECT 1 FROM voting.seals) OR EXISTS (SELECT 1 FROM voting.act_signatures) AS "hasSigned",
             clock_timestamp() AS now`,
          [],
        )
      ).rows;
      return {
        keys: rows.map(({ publicKey, statement, signature }) => ({
          publicKey,
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
    async campaigns() {
      const { rows } = await query<{
        id: number;
        slug: string;
        rulesHash: string;
        isOver: boolean;
        now: Date;
        hidesCounts: boolean;
      }>(
        `SELECT id, slug, rules_hash AS "rulesHash",
           EXISTS (SELECT 1 FROM voting.acts a WHERE a.campaign = c.id)
             OR clock_timestamp() >= greatest(likes_closes, ballot_closes) AS "isOver",
           clock_timestamp() AS now,
           (frozen::jsonb) #>> '{rules,countsShown,mode}' = 'hidden' AS "hidesCounts"
         FROM voting.campaigns c ORDER BY id`,
        [],
      );
      return rows;
    },
    async last({ campaign, stream }) {
      const { rows } = await query<{ head: string; last: number }>(
        `SELECT head, last_seq::float8 AS last FROM voting.seals
         WHERE campaign = $1 AND stream = $2 ORDER BY number DESC LIMIT 1`,
        [campaign, stream],
      );
      return rows[0];
    },
    async told({ campaign, stream }) {
      const { rows } = await query<{ head: string }>(
        `SELECT head FROM voting.seals
         WHERE campaign = $1 AND stream = $2 AND head::jsonb ? 'tally' ORDER BY number DESC LIMIT 1`,
        [campaign, stream],
      );
      return rows[0] && sealHeadWire.parse(JSON.parse(rows[0].head));
    },
    async rowsAfter({ campaign, stream }, after, limit) {
      return (await query<SealableRow>(rowsAfter[stream], [campaign, after, limit])).rows;
    },
    async tally({ campaign, stream }, { after, upTo }) {
      const { rows } = await query<{ number: number; count: number }>(
        countsIn(stream, "seq > $2 AND seq <= $3"),
        [campaign, after, upTo],
      );
      return new Map(rows.map(({ number, count }) => [number, count]));
    },
    async keep({ campaign, stream }, seal, saltKey) {
      const { number, first, last, head, signature, leaves } = seal;
      const values = [campaign, stream, number, first, last, head, signature, leaves, saltKey];
      return (await query(insertSeal, values)).rowCount === 1;
    },
    async covering({ campaign, stream }, seq) {
      const { rows } = await query<Seal>(
        `SELECT ${sealColumns} FROM voting.seals WHERE campaign = $1 AND stream = $2
         AND first_seq <= $3 AND last_seq >= $3`,
        [campaign, stream, seq],
      );
      return rows[0];
    },
    async sealedSoFar(campaign) {
      const { rows } = await query<{ stream: Stream | null; head: string | null; at: Date }>(
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
      const { rows } = await query<{ key: Buffer }>(
        "SELECT salt_key AS key FROM voting.seal_salts WHERE campaign = $1 AND stream = $2 AND number = $3",
        [campaign, stream, number],
      );
      return rows[0]?.key;
    },
    async byNumber({ campaign, stream }, number) {
      const { rows } = await query<Seal>(
        `SELECT ${sealColumns} FROM voting.seals WHERE campaign = $1 AND stream = $2 AND number = $3`,
        [campaign, stream, number],
      );
      return rows[0];
    },
    async heads({ campaign, stream }, after, limit) {
      const { rows } = await query<{ head: string }>(
        `SELECT head FROM voting.seals WHERE campaign = $1 AND stream = $2 AND number > $3 ORDER BY number LIMIT $4`,
        [campaign, stream, after, limit],
      );
      return rows.map(({ head }) => head);
    },
    async count({ campaign, stream }) {
      const { rows } = await query<{ count: number }>(
        `SELECT count(*)::int AS count FROM voting.seals WHERE campaign = $1 AND stream = $2`,
        [campaign, stream],
      );
      return rows[0]?.count ?? 0;
    },
  };
}
