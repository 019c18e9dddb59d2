import type pg from "pg";
import type { SignedAct } from "../campaign/signedAct.wire.ts";
import { LedgerUnavailable } from "../ledger/ledger.ts";
import type { SignedKind } from "./act.wire.ts";
import { type RecordStore, seenColumn } from "./recordStore.ts";

const signedActs = `SELECT s.kind, s.statement, g.signature, s.basis, ${seenColumn} FROM voting.act_statements s
  JOIN voting.act_signatures g ON g.campaign = s.campaign AND g.number = s.number
  WHERE s.campaign = $1 ORDER BY s.number`;
const file = "SELECT voting.file_objection($1, $2, $3, $4, $5, $6) AS number";

type ActRow = { kind: SignedKind; statement: string; signature: string; basis: string | null } & {
  seen: SignedAct["seen"] | null;
};

/** Acts and objections in PostgreSQL, as the endpoint's login may touch them; errors are `LedgerUnavailable`. */
export function createPostgresRecordStore(pool: pg.Pool): RecordStore {
  async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[]) {
    try {
      return (await pool.query<Row>(text, values)).rows;
    } catch (error) {
      throw new LedgerUnavailable("a statement of the record failed", { cause: error });
    }
  }
  return {
    async signedActs(campaign) {
      const rows = await query<ActRow>(signedActs, [campaign]);
      return rows.map(({ basis, seen, ...act }) => ({
        ...act,
        ...(seen && { seen }),
        ...(basis !== null && { basis }),
      }));
    },
    async fileObjection({ campaign, key, candidate, text, name, contact }) {
      const values = [campaign, key, candidate ?? null, text, name, contact];
      const [row] = await query<{ number: number | null }>(file, values);
      return row?.number ?? undefined;
    },
  };
}
