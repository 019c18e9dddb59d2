import type { Readiness } from "#metrics/operatorDoor.ts";
import { durations, gauge } from "#metrics/processMetrics.ts";
import type { TreeReader } from "./tree/Tree.ts";

const answers = durations(
  {
    name: "gridpress_site_answer_seconds",
    help: "Time to answer what is no vote, by class of status",
  },
  ["status"],
);

/** Counts an answer by the class of its status (`2xx`) and its time in ms. */
export const countAnswer = (status: number, ms: number): void =>
  answers.observe({ status: `${Math.floor(status / 100)}xx` }, ms / 1000);

const shown = gauge({
  name: "gridpress_site_release",
  help: "Number of the release that this process shows; 0 before the first",
});

/** Whether there is a site to show, and of which commit it is. */
export const treeReadiness = (tree: TreeReader) => (): Readiness => {
  const { release = null, seq = null } = tree((now) => now?.head) ?? {};
  shown.set(release ?? 0);
  return { isReady: release !== null, checks: { release, seq } };
};
