import { own } from "#leaves/own.ts";
import type { Frozen } from "../campaign/freeze.ts";
import { type JuryRefusal, juryRefusalWords } from "./wording.ts";

/** Whether the database raised one of these codes (rule J30). */
export const isJuryRefusal = (code: string): code is JuryRefusal =>
  own(juryRefusalWords, code) !== undefined;

/** HTTP status of a refusal. */
export function juryStatus(refusal: JuryRefusal): number {
  switch (refusal) {
    case "malformed":
    case "reason-needed":
    case "too-many-points":
    case "unknown-criterion":
    case "unknown-candidate":
      return 400;
    case "not-allowed":
    case "not-named":
    case "is-candidate":
    case "released":
      return 403;
    default:
      return 409;
  }
}

/** An account as far as naming it goes. */
export type JurorAccount = {
  id: string;
  name: string;
  /** It has the right to score, and is not disabled. */
  mayScore: boolean;
  /** Id of the person's own profile, when there is one. */
  worker?: number;
};

type Naming = {
  frozen: Frozen;
  accounts: readonly JurorAccount[];
  /** Ids of the profiles that stand in the campaign. */
  candidates: readonly number[];
  /** Ids of those named already, and of those who acted on the campaign or do it now. */
  named: readonly string[];
  acted: readonly string[];
  isBegun: boolean;
};

/** Whether an account's own profile stands in the campaign (rule J3). */
export const isCandidate = (
  { worker }: Pick<JurorAccount, "worker">,
  candidates: readonly number[],
): boolean => worker !== undefined && candidates.includes(worker);

/** Why jurors are not named, and for whose sake; undefined when all of them are (rules J1–J3). */
export function namingRefusal(naming: Naming): { refusal: JuryRefusal; name?: string } | undefined {
  if (!naming.frozen.rules.jury) return { refusal: "no-jury" };
  if (naming.isBegun) return { refusal: "scoring-begun" };
  const reasons: [JuryRefusal, (account: JurorAccount) => boolean][] = [
    ["no-juror-account", ({ mayScore }) => !mayScore],
    ["named-already", ({ id }) => naming.named.includes(id)],
    ["acts-here", ({ id }) => naming.acted.includes(id)],
    ["is-candidate", (account) => isCandidate(account, naming.candidates)],
  ];
  for (const [refusal, applies] of reasons) {
    const account = naming.accounts.find(applies);
    if (account) return { refusal, name: account.name };
  }
  return undefined;
}
