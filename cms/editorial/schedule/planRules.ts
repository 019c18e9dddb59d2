import type { Act, MissedReason } from "../review/act.ts";

export type Plan = Extract<Act, { kind: "plan" }>;

/** What became of a plan and somebody has to hear of. */
export type PlanTrouble = {
  readonly what: MissedReason | "edited";
  readonly at: number;
  /** When the text was to go live; absent for a plan that an edit ended. */
  readonly due?: number;
  /** Who planned, and whose edit ended the plan. */
  readonly planner?: string;
  readonly by: string;
};

const dayMs = 86_400_000;
/** The queue is looked at six times a minute: later than this, nothing ran. */
const lateMs = 5 * 60_000;

/** Plans that neither ended nor were missed; one that was carried out is among them, and its job is gone. */
export const openPlans = (acts: readonly Act[]): Plan[] => {
  const ended = new Set(
    acts.flatMap((act) =>
      act.kind === "unplan" || (act.kind === "missed" && act.why !== "late") ? [act.job] : [],
    ),
  );
  return acts.filter((act): act is Plan => act.kind === "plan" && !ended.has(act.job));
};

/** The plan that is still ahead, for whoever looks at the text. */
export const planAhead = (acts: readonly Act[], now: number): Plan | undefined =>
  openPlans(acts).find(({ due }) => due > now);

/** Whether a plan is carried out so late that somebody is to be told. */
export const isLatePlan = ({ due, now }: { due: number; now: number }): boolean =>
  now - due > lateMs;

const endsTelling = new Set<Act["kind"]>(["publish", "plan", "return", "withdraw", "takedown"]);

/** What there is to tell of the last plan; rule R17. */
export function planTrouble(acts: readonly Act[], now: number): PlanTrouble | undefined {
  const at = acts.findLastIndex(({ kind }) => kind === "unplan" || kind === "missed");
  const act = acts[at];
  if (act?.kind !== "unplan" && act?.kind !== "missed") return undefined;
  const planner = acts.findLast((one) => one.kind === "plan" && one.job === act.job)?.by;
  const told = { at: act.at, by: act.by, ...(planner !== undefined && { planner }) };
  const later = acts.slice(at + 1);
  if (act.kind === "missed" && act.why === "late") {
    const isRecent = now - act.at < dayMs && !later.some(({ kind }) => kind === "takedown");
    return isRecent ? { ...told, what: "late", due: act.due } : undefined;
  }
  if (later.some(({ kind }) => endsTelling.has(kind))) return undefined;
  if (act.kind === "missed") return { ...told, what: act.why, due: act.due };
  return act.why === "edited" && now - act.at < dayMs ? { ...told, what: "edited" } : undefined;
}
