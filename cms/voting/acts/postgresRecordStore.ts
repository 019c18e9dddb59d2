import type pg from "pg";
import type { SignedAct } from "../campaign/signedAct.wire.ts";
import { askOver } from "../ledger/askOver.ts";
import type { SignedKind } from "./act.wire.ts";

/** SQL for signed acts: what is read of each, and from where. */
export const actColumns = `s.kind, s.statement, g.signature, s.basis, CASE WHEN g.seen IS NOT NULL
  THEN json_build_object('text', g.seen, 'signature', g.seen_signature) END AS seen`;
export const signedActs = `voting.act_statements s
  JOIN voting.act_signatures g ON g.campaign = s.campaign AND g.number = s.number`;

/** A signed act with its kind, whether or not the public may see what it rests on. */
export type KindedAct = SignedAct & { kind: SignedKind };

/** A row of those columns. */
export type ActRow = Omit<KindedAct, "basis" | "seen"> & {
  basis: string | null;
  seen: SignedAct["seen"] | null;
};

export const readAct = ({ kind, statement, signature, basis, seen }: ActRow): KindedAct => ({
  kind,
  statement,
  signature,
  ...(seen && { seen }),
  ...(basis !== null && { basis }),
});

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
  signedActs(campaign: number): Promise<KindedAct[]>;
  /** Files an objection and answers its number; undefined when the days of notice have not begun or are over. */
  fileObjection(filing: Filing): Promise<number | undefined>;
};

const actsOf = `SELECT ${actColumns} FROM ${signedActs} WHERE s.campaign = $1 ORDER BY s.number`;
const file = "SELECT voting.file_objection($1, $2, $3, $4, $5, $6) AS number";

/** Acts and objections in PostgreSQL, as the endpoint's login may touch them; errors are `LedgerUnavailable`. */
export function createPostgresRecordStore(pool: pg.Pool): RecordStore {
  const query = askOver(pool);
  return {
    signedActs: async (campaign) => (await query<ActRow>(actsOf, [campaign])).map(readAct),
    async fileObjection({ campaign, key, candidate, text, name, contact }) {
      const values = [campaign, key, candidate ?? null, text, name, contact];
      const [row] = await query<{ number: number | null }>(file, values);
      return row?.number ?? undefined;
    },
  };
}
