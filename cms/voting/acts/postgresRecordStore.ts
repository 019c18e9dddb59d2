import type pg from "pg";
import type { SignedAct } from "../campaign/signedAct.wire.ts";
import { askOver } from "../ledger/postgresPool.ts";
import type { SignedKind } from "./act.wire.ts";

/** SQL for what the signer said of when it saw an act `g`, if it did. */
export const seenColumn =
  "CASE WHEN g.seen IS NOT NULL THEN json_build_object('text', g.seen, 'signature', g.seen_signature) END AS seen";

/** An objection as it is filed; name and contact may be empty. */
export type Filing = {
  campaign: number;
  /** Same key, same objection (rule V61). */
  key: string;
  candidate?: number;
  text: string;
  name: string;
  contact: string;
};

/** What the vote endpoint knows of acts, and does about objections. */
export type RecordStore = {
  /** Acts that are signed, oldest first, with what they rest on whether or not it may be shown. */
  signedActs(campaign: number): Promise<(SignedAct & { kind: SignedKind })[]>;
  /** Files an objection and answers its number; undefined when the days of notice have not begun or are over. */
  fileObjection(filing: Filing): Promise<number | undefined>;
};

const signedActs = `SELECT s.kind, s.statement, g.signature, s.basis, ${seenColumn} FROM voting.act_statements s
  JOIN voting.act_signatures g ON g.campaign = s.campaign AND g.number = s.number
  WHERE s.campaign = $1 ORDER BY s.number`;
const file = "SELECT voting.file_objection($1, $2, $3, $4, $5, $6) AS number";

type ActRow = { kind: SignedKind; statement: string; signature: string; basis: string | null } & {
  seen: SignedAct["seen"] | null;
};

/** Acts and objections in PostgreSQL, as the endpoint's login may touch them; errors are `LedgerUnavailable`. */
export function createPostgresRecordStore(pool: pg.Pool): RecordStore {
  const query = askOver(pool);
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
