import type { CampaignRules } from "../campaign/campaign.wire.ts";
import type { SignedAct } from "../campaign/signedAct.wire.ts";
import type { SignedKind } from "./act.wire.ts";

type Progress = {
  rules: Pick<CampaignRules, "countsShown">;
  /** Acts that were done. */
  kinds: readonly SignedKind[];
};

/**
 * Whether readers may see what an act rests on (rule V57): counts and scores from the notice on, and with hidden counts
 * only once the result is published. Until then they see the act and the hash that binds it.
 */
function showsBasis(kind: SignedKind, { rules, kinds }: Progress): boolean {
  if (kind !== "counted" && kind !== "noticed") return true;
  return kinds.includes(rules.countsShown.mode === "hidden" ? "published" : "noticed");
}

/** Signed acts as the public may have them now. */
export function disclosed(
  acts: readonly (SignedAct & { kind: SignedKind })[],
  rules: Progress["rules"],
): SignedAct[] {
  const progress = { rules, kinds: acts.map(({ kind }) => kind) };
  return acts.map(({ kind, statement, signature, basis }) => ({
    statement,
    signature,
    ...(basis !== undefined && showsBasis(kind, progress) && { basis }),
  }));
}
