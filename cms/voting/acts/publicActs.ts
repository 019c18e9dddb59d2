import { frozenWire } from "../campaign/freeze.ts";
import { groupBy } from "../campaign/groupBy.ts";
import type { SignedAct } from "../campaign/signedAct.wire.ts";
import type { Queryable } from "../ledger/queryable.ts";
import type { SignedKind } from "./act.wire.ts";
import { disclosed } from "./disclosure.ts";

const signedActs = `SELECT c.slug, c.frozen, s.kind, s.statement, g.signature, s.basis
  FROM voting.act_statements s
  JOIN voting.act_signatures g ON g.campaign = s.campaign AND g.number = s.number
  JOIN voting.campaigns c ON c.id = s.campaign ORDER BY c.slug, s.number`;

type Row = Record<"slug" | "frozen" | "statement" | "signature", string> & {
  kind: SignedKind;
  basis: string | null;
};

/** Signed acts of all campaigns by slug, as far as the public may have them now (rule V57). */
export async function publicActs(db: Queryable): Promise<Map<string, SignedAct[]>> {
  const { rows } = await db.query(signedActs, []);
  return new Map(
    [...groupBy(rows as Row[], ({ slug }) => slug)].map(([slug, own]) => {
      const { rules } = frozenWire.parse(JSON.parse(own[0]?.frozen ?? ""));
      const acts = own.map(({ kind, statement, signature, basis }) => ({
        kind,
        statement,
        signature,
        ...(basis !== null && { basis }),
      }));
      return [slug, disclosed(acts, rules)];
    }),
  );
}
