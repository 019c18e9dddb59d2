import type { MissedReason } from "../review/act.ts";
import { isLatePlan } from "./planRules.ts";

/** What is to be recorded of a plan whose time has come; nothing when it goes its way (rules R16 and R17). */
export function decidePlan(facts: {
  /** The queue tried it, and was refused. */
  readonly failed: boolean;
  /** Hash that was planned, where one was, and that of the newest text. */
  readonly planned?: string | undefined;
  readonly hash?: string | undefined;
  readonly isSigned: boolean;
  readonly due: number;
  readonly now: number;
}): MissedReason | "edited" | undefined {
  const { failed, planned, hash, isSigned } = facts;
  if (failed) return isSigned ? "refused" : "unsigned";
  if (planned !== undefined && planned !== hash) return "edited";
  return isLatePlan(facts) ? "late" : undefined;
}
