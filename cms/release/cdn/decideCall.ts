import type { PurgeCause } from "./purgesOf.ts";

/** How long is waited for what, in ms. */
export type PurgePaces = {
  /** Between two calls of any kind. */
  call: number;
  /** From the moment a call begins until it counts as lost, with the process that made it. Longer than any answer takes. */
  lease: number;
  /** After a first failure; doubles with each further one, up to `longestRetry`. */
  retry: number;
  longestRetry: number;
  /** Until a task is looked at; doubles with each look, up to `longestLook`. */
  look: number;
  longestLook: number;
  /** A task that runs longer is asked for again. */
  patience: number;
};

/** Both providers take about five minutes. */
export const purgePaces: PurgePaces = {
  call: 1000,
  lease: 60_000,
  retry: 30_000,
  longestRetry: 3_600_000,
  look: 60_000,
  longestLook: 600_000,
  patience: 7_200_000,
};

/** URLs a day, and how many of them are left to take-downs. */
export type PurgeBudget = { limit: number; reserve: number };

/** One call's URLs, on their way. Instants are ms of the Unix clock. */
export type PurgeTask = {
  id: number;
  cause: PurgeCause;
  /** How many URLs it carries. */
  size: number;
  /** Not accepted yet, or working at the provider's. */
  state: "waiting" | "running";
  /** Nothing is done about it before this instant. */
  due: number;
  /** How often it was sent. */
  tries: number;
};

export type PurgeFacts = {
  now: number;
  lastCall: number | undefined;
  /** URLs sent today, and whether the provider said that there can be no more. */
  today: { spent: number; isClosed: boolean };
  /** Whether URLs wait that no task carries yet. */
  asked: Record<PurgeCause, boolean>;
  /** All that are not done. */
  tasks: readonly PurgeTask[];
};

export type PurgeCall =
  /** Sends a task that waits. */
  | { kind: "send"; task: number }
  /** Makes a task of URLs that wait, the oldest first, and sends it. */
  | { kind: "gather"; cause: PurgeCause; most: number }
  /** Asks how far the provider is. */
  | { kind: "look"; task: number };

const byTriesThenAge = (a: PurgeTask, b: PurgeTask) => a.tries - b.tries || a.id - b.id;

/** The next call to the provider, if one is due (rules K2 to K5). */
export function decideCall(
  facts: PurgeFacts,
  { budget, mostPerCall, paces }: { budget: PurgeBudget; mostPerCall: number; paces: PurgePaces },
): PurgeCall | undefined {
  const { now, lastCall, today, asked, tasks } = facts;
  if (lastCall !== undefined && lastCall <= now && now - lastCall < paces.call) return undefined;
  const due = tasks.filter((task) => task.due <= now);

  const sendOf = (cause: PurgeCause): PurgeCall | undefined => {
    const room = budget.limit - today.spent - (cause === "change" ? budget.reserve : 0);
    if (today.isClosed || room <= 0) return undefined;
    if (asked[cause]) return { kind: "gather", cause, most: Math.min(room, mostPerCall) };
    const [again] = due
      .filter((task) => task.state === "waiting" && task.cause === cause && task.size <= room)
      .sort(byTriesThenAge);
    return again && { kind: "send", task: again.id };
  };

  const [oldest] = due.filter(({ state }) => state === "running").sort((a, b) => a.due - b.due);
  return sendOf("take-down") ?? sendOf("change") ?? (oldest && { kind: "look", task: oldest.id });
}
