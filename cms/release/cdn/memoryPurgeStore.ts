import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import type { TaskTrouble } from "./afterCall.ts";
import type { PurgeTask } from "./decideCall.ts";
import type { ClaimedCall, PurgeStore } from "./purgeStore.ts";
import type { PurgeCause } from "./purgesOf.ts";

type Ask = { url: string; cause: PurgeCause };
type Kept = Omit<PurgeTask, "state"> & {
  state: PurgeTask["state"] | "done";
  urls: string[];
  names: readonly string[];
  looks: number;
  accepted?: number;
  trouble?: TaskTrouble;
};

/** The twin of the tables for tests, by a clock of the test. Both pass one suite. */
export function createMemoryPurgeStore(now: () => number) {
  const days = new Map<string, { spent: number; isClosed: boolean }>();
  const tasks: Kept[] = [];
  let waiting: Ask[] = [];
  let lastCall: number | undefined;

  function dayOf(at: number) {
    const day = shanghaiDay(new Date(at));
    const known = days.get(day) ?? { spent: 0, isClosed: false };
    days.set(day, known);
    return known;
  }

  function gather(cause: PurgeCause, most: number): Kept {
    const oldest = waiting.filter((ask) => ask.cause === cause).map(({ url }) => url);
    const urls = [...new Set(oldest)].slice(0, most);
    const isTaken = (ask: Ask) =>
      urls.includes(ask.url) && (ask.cause === cause || cause === "take-down");
    waiting = waiting.filter((ask) => !isTaken(ask));
    const fresh = { state: "waiting" as const, due: 0, tries: 0, looks: 0, names: [] };
    const task: Kept = { ...fresh, id: tasks.length + 1, cause, size: urls.length, urls };
    tasks.push(task);
    return task;
  }

  const store: PurgeStore = {
    async claim(decide, leaseMs) {
      const at = now();
      const asked = (cause: PurgeCause) => waiting.some((ask) => ask.cause === cause);
      const call = decide({
        now: at,
        lastCall,
        today: dayOf(at),
        asked: { "take-down": asked("take-down"), change: asked("change") },
        tasks: tasks.filter((task): task is Kept & PurgeTask => task.state !== "done"),
      });
      if (!call) return undefined;
      const task =
        call.kind === "gather"
          ? gather(call.cause, call.most)
          : tasks.find(({ id }) => id === call.task);
      if (!task) throw new Error("a task that nobody knows");
      const kind = call.kind === "look" ? "look" : "send";
      if (kind === "send") {
        task.tries += 1;
        dayOf(at).spent += task.size;
      } else task.looks += 1;
      task.due = at + leaseMs;
      lastCall = at;
      const { id, tries, looks, accepted, names, urls } = task;
      const made: ClaimedCall = { kind, task: id, at, tries, looks, names, urls };
      return accepted === undefined ? made : { ...made, accepted };
    },

    async settle(call, change) {
      const day = dayOf(call.at);
      if (change.isRefunded) day.spent -= call.urls.length;
      if (change.isDayOver) day.isClosed = true;
      const task = tasks.find(({ id }) => id === call.task);
      if (!task || task.tries !== call.tries || task.state === "done") return;
      task.state = change.state;
      task.due = change.due;
      if (change.trouble) task.trouble = change.trouble;
      else if (change.accepted || change.state === "done") delete task.trouble;
      if (!change.accepted) return;
      Object.assign(task, { names: change.accepted, accepted: call.at, looks: 0 });
    },
  };

  return {
    ...store,
    ask: (urls: readonly string[], cause: PurgeCause) => {
      waiting.push(...urls.map((url) => ({ url, cause })));
    },
    /** URLs that are not purged yet. */
    left: () => [
      ...waiting,
      ...tasks.flatMap(({ state, cause, urls }) =>
        state === "done" ? [] : urls.map((url) => ({ url, cause })),
      ),
    ],
    spentOn: (at: number) => dayOf(at).spent,
  };
}
