import { addDays, shanghaiDay, startOfDay } from "#leaves/shanghaiTime.ts";
import type { CdnTaskState, CdnTrouble } from "./CdnPort.ts";
import type { PurgePaces } from "./decideCall.ts";

/** What came of a call. */
export type CallOutcome =
  | { kind: "accepted"; tasks: readonly string[] }
  | { kind: "looked"; state: CdnTaskState }
  | { kind: "fault"; trouble: CdnTrouble; detail: string };

/** The call that it came of. `at` and `accepted` are ms of the Unix clock; `tries` and `looks` count it in. */
export type MadeCall = {
  kind: "send" | "look";
  at: number;
  tries: number;
  looks: number;
  /** When the provider took the task that is looked at. */
  accepted?: number;
};

/** Why a task is not done, for people. */
export type TaskTrouble = { trouble: CdnTrouble | "failed" | "slow"; detail: string };

export type TaskChange = {
  state: "waiting" | "running" | "done";
  due: number;
  /** Names of the task at the provider's, when they are new. */
  accepted?: readonly string[];
  trouble?: TaskTrouble;
  /** Whether the URLs of this call count against the day: not when the provider said that it took none. */
  isRefunded: boolean;
  /** The provider takes no more today. */
  isDayOver: boolean;
};

const growing = (first: number, times: number, longest: number) =>
  Math.min(longest, first * 2 ** Math.min(times - 1, 30));

/** How a task stands after a call (rules K3 and K5). */
export function afterCall(call: MadeCall, outcome: CallOutcome, paces: PurgePaces): TaskChange {
  const { at, tries, looks, accepted = at } = call;
  const plain = { isRefunded: false, isDayOver: false };
  const again = (trouble: TaskTrouble, isRefunded = false): TaskChange => ({
    ...plain,
    state: "waiting",
    due: at + growing(paces.retry, tries, paces.longestRetry),
    trouble,
    isRefunded,
  });
  const later = (): TaskChange => ({
    ...plain,
    state: "running",
    due: at + growing(paces.look, looks + 1, paces.longestLook),
  });

  if (outcome.kind === "accepted")
    return { ...plain, state: "running", due: at + paces.look, accepted: outcome.tasks };
  if (call.kind === "send") {
    if (outcome.kind === "looked") throw new Error("a call that sends is not answered by a state");
    const { trouble, detail } = outcome;
    if (trouble !== "quota") return again({ trouble, detail }, trouble === "refused");
    const midnight = startOfDay(addDays(shanghaiDay(new Date(at)), 1));
    const told = { trouble, detail };
    return { state: "waiting", due: midnight, trouble: told, isRefunded: true, isDayOver: true };
  }
  if (outcome.kind === "looked" && outcome.state === "done")
    return { ...plain, state: "done", due: at };
  if (outcome.kind === "looked" && outcome.state === "failed")
    return again({ trouble: "failed", detail: "" });
  return at - accepted > paces.patience ? again({ trouble: "slow", detail: "" }) : later();
}
