import type { ProvenPage } from "./proof.wire.ts";

export const stepNames = ["committed", "made", "live", "proven", "purged"] as const;
export type StepName = (typeof stepNames)[number];

/** Reached at an instant, under way, not yet begun, failed for the present, or nothing that this release needs. */
export const stepStates = ["done", "running", "waiting", "failed", "unneeded"] as const;
export type StepState = (typeof stepStates)[number];
export type Step = { name: StepName; state: StepState; at?: string };

/** What is known of a change and of the release that carries it. Instants are ISO 8601. */
export type StateFacts = {
  committed: string;
  /** The record of the release that carries it, or of the one that tries to. */
  record?: { state: "running" | "live" | "failed" };
  made?: string;
  proof?: { pages: readonly ProvenPage[]; live?: string; proven?: string; purged?: string };
  /** What the shared caches were asked to forget; absent when nothing, or where there are none. */
  purge?: { failing: number };
};

/** How far each step of a change is (rule E1). */
export function stepsOf(facts: StateFacts): Step[] {
  const { committed, record, made, proof, purge } = facts;
  const isFaulty = (where: "web" | "public") =>
    proof?.pages.some(({ fault }) => fault?.where === where) ?? false;
  const purged = (): Omit<Step, "name"> => {
    if (!purge) return { state: "unneeded" };
    if (proof?.purged) return { state: "done", at: proof.purged };
    return { state: purge.failing > 0 ? "failed" : "running" };
  };
  const goals: Record<StepName, () => Omit<Step, "name">> = {
    committed: () => ({ state: "done", at: committed }),
    made: () => {
      if (made !== undefined) return { state: "done", at: made };
      return { state: record?.state === "failed" ? "failed" : "running" };
    },
    live: () => {
      if (proof?.live) return { state: "done", at: proof.live };
      return { state: isFaulty("web") || isFaulty("public") ? "failed" : "running" };
    },
    proven: () => {
      if (proof?.proven) return { state: "done", at: proof.proven };
      return { state: isFaulty("public") ? "failed" : "running" };
    },
    purged,
  };
  const steps: Step[] = [];
  for (const name of stepNames) {
    const isNext = steps.every(({ state }) => state === "done");
    steps.push({ name, ...(isNext ? goals[name]() : { state: "waiting" }) });
  }
  return steps;
}

/** Whether nothing more will happen by itself. */
export const isFinal = (steps: readonly Step[]): boolean =>
  steps.every(({ state }) => state === "done" || state === "unneeded");

/** The step that a change is at: the last one reached, unless one is under way or failed. The first is always reached. */
export const currentStep = (steps: readonly Step[]): Step =>
  steps.find(({ state }) => state === "running" || state === "failed") ??
  (steps.findLast(({ state }) => state === "done") as Step);
