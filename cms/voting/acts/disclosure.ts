import type { CampaignRules } from "../campaign/campaign.wire.ts";
import type { SignedAct } from "../campaign/signedAct.wire.ts";
import type { SignedKind } from "./act.wire.ts";

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
export function disclosed(
  acts: readonly (SignedAct & { kind: SignedKind })[],
  rules: Progress["rules"],
): SignedAct[] {
  const kinds = acts.map(({ kind }) => kind);
  return acts.map(({ kind, statement, signature, basis, seen }, index) => ({
    statement,
    signature,
    ...(seen && { seen }),
    ...(basis !== undefined && showsBasis(kind, { rules, since: kinds.slice(index) }) && { basis }),
  }));
}
