import { type Subject, scopesOf } from "#people/permissions.ts";
import type { Actor } from "#people/roles.ts";

/** Why a schedule is not taken; `wording.ts` says it in Chinese. */
export type ScheduleRefusal = "not-allowed" | "in-the-past";

/**
 * Whether `actor` may plan going live or coming down, or cancel such a plan. The right is asked again when
 * the plan is due, since it may be withdrawn in between. Rule A7.
 */
export const maySchedule = (facts: {
  readonly actor: Actor;
  readonly subject: Subject;
  /** When it is to happen; absent when a plan is cancelled. */
  readonly at?: Date;
  readonly now: Date;
}): ScheduleRefusal | undefined => {
  if (!scopesOf(facts.actor, "publish", facts.subject).includes("all")) return "not-allowed";
  if (facts.at !== undefined && !(facts.at.getTime() > facts.now.getTime())) return "in-the-past";
  return undefined;
};
