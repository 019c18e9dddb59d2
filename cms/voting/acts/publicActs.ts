import type { Queryable } from "#leaves/Queryable.ts";
import type { CampaignRules } from "../campaign/campaign.wire.ts";
import { frozenWire } from "../campaign/freeze.ts";
import type { SignedAct } from "../campaign/signedAct.wire.ts";
import type { SignedKind } from "./act.wire.ts";
import {
  type ActRow,
  actColumns,
  type KindedAct,
  readAct,
  signedActs,
} from "./postgresRecordStore.ts";
import { readStatements } from "./readStatements.ts";

type Progress = {
  rules: Pick<CampaignRules, "countsShown">;
  /** What was done from this act on. */
  since: readonly SignedKind[];
};

/**
 * Whether readers may see what an act rests on (rule V57): counts and scores from the notice on, and with hidden counts
 * only once the result is published. Until then they see the act and the hash that binds it.
 */
function showsBasis(kind: SignedKind, { rules, since }: Progress): boolean {
  if (kind !== "counted" && kind !== "scrutinised" && kind !== "noticed") return true;
  return since.includes(rules.countsShown.mode === "hidden" ? "published" : "noticed");
}

/** Signed acts as the public may have them now. */
export function disclosed(acts: readonly KindedAct[], rules: Progress["rules"]): SignedAct[] {
  const kinds = acts.map(({ kind }) => kind);
  return acts.map(({ kind, statement, signature, basis, seen }, index) => ({
    statement,
    signature,
    ...(seen && { seen }),
    ...(basis !== undefined && showsBasis(kind, { rules, since: kinds.slice(index) }) && { basis }),
  }));
}

const allActs = `SELECT c.slug, c.frozen, ${actColumns} FROM ${signedActs}
  JOIN voting.campaigns c ON c.id = s.campaign ORDER BY c.slug, s.number`;

type Row = ActRow & Record<"slug" | "frozen", string>;

/** Throws when one of them, or what the campaign was frozen with, cannot be read. */
function actsIn(own: readonly Row[]): SignedAct[] {
  const { rules } = frozenWire.parse(JSON.parse(own[0]?.frozen ?? ""));
  const acts = own.map(readAct);
  readStatements(acts);
  return disclosed(acts, rules);
}

/**
 * Signed acts of all campaigns by slug, as far as the public may have them now (rule V57). Each campaign's are read when they
 * are asked for: what cannot be read is then the fault of that campaign alone.
 */
export async function publicActs(db: Queryable): Promise<Map<string, () => SignedAct[]>> {
  const { rows } = await db.query(allActs, []);
  const byCampaign = Map.groupBy(rows as Row[], ({ slug }) => slug);
  return new Map([...byCampaign].map(([slug, own]) => [slug, () => actsIn(own)]));
}
