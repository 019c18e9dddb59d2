import { describe, expect, it } from "vitest";
import type { Pending } from "#edition/outbox.ts";
import { type LiveTreeState, publisher } from "#release/publisher.ts";

const start = Date.UTC(2026, 10, 21, 12);

/** A newsroom in memory: changes come in by `change`, releases succeed unless `isBroken`. */
function newsroom(options: { live?: LiveTreeState } = {}) {
  let second = 0;
  let changes: number[] = [];
  const state = {
    live: options.live ?? {},
    isBroken: false,
    isTakenElsewhere: false,
    duringRelease: () => {},
    /** How far the wall clock is off, in ms. */
    clockError: 0,
    releases: [] as Pending[],
    /** What comes of going on with what releases left, one after the other. */
    rest: [] as ("more" | "done" | "failed")[],
    went: [] as string[],
  };
  const elapsed = () => second * 1000;
  const now = () => new Date(start + elapsed() + state.clockError);
  const { tick } = publisher({
    pending: async (): Promise<Pending | undefined> => {
      if (changes.length === 0) return undefined;
      return { ids: changes, changed: [], cause: `变更 ${changes.join("、")}`, by: "王五" };
    },
    liveTreeState: async () => state.live,
    exclusively: async (work) => {
      if (state.isTakenElsewhere) return false;
      await work();
      return true;
    },
    goOn: async () => {
      const outcome = state.rest.shift() ?? "done";
      state.went.push(outcome);
      return outcome;
    },
    release: async (job) => {
      state.duringRelease();
      state.releases.push(job);
      if (state.isBroken) return false;
      changes = changes.filter((id) => !job.ids.includes(id));
      state.live = { ...state.live, behind: undefined };
      return true;
    },
    causes: { moment: "活动开始", clock: "时钟走快", rest: "其余页面" },
    now,
    elapsed,
  });
  return {
    state,
    change: (id: number) => {
      changes = [...changes, id];
    },
    /** Lets time pass, looking every half second. */
    pass: async (seconds: number) => {
      for (const until = second + seconds; second < until; ) {
        second += 0.5;
        await tick();
      }
    },
  };
}

describe("the publisher", () => {
  it("makes one release of changes that wait together (P5)", async () => {
    const { change, pass, state } = newsroom();
    change(1);
    change(2);
    await pass(5);
    expect(state.releases).toEqual([{ ids: [1, 2], changed: [], cause: "变更 1、2", by: "王五" }]);
  });

  it("goes on with what a release left, lets a change pass, and stops when all is done (P26)", async () => {
    const { change, pass, state } = newsroom();
    state.rest = ["more", "more", "more"];
    await pass(1);
    change(1);
    await pass(5);
    expect(state.went).toEqual(["more", "more", "more", "done"]);
    expect(state.releases.map(({ ids }) => ids)).toEqual([[1]]);
  });

  it("tries what is left again as a release, which has a record, when it fails (P7, P26)", async () => {
    const { pass, state } = newsroom();
    state.rest = ["failed"];
    await pass(10);
    expect(state.releases).toEqual([]);
    await pass(10);
    expect(state.releases).toEqual([{ ids: [], changed: [], cause: "其余页面", by: "" }]);
  });

  it("releases a change that comes during a release in the next one", async () => {
    const { change, pass, state } = newsroom();
    state.duringRelease = () => {
      if (state.releases.length === 0) change(2);
    };
    change(1);
    await pass(5);
    expect(state.releases.map(({ ids }) => ids)).toEqual([[1], [2]]);
  });

  it("leaves the work to another process that is at it (P6)", async () => {
    const { change, pass, state } = newsroom();
    state.isTakenElsewhere = true;
    change(1);
    await pass(5);
    expect(state.releases).toEqual([]);
    state.isTakenElsewhere = false;
    await pass(1);
    expect(state.releases).toHaveLength(1);
  });

  it("does not run hot when releases fail, and takes up a new change soon (P7)", async () => {
    const { change, pass, state } = newsroom();
    state.isBroken = true;
    change(1);
    await pass(60);
    expect(state.releases).toHaveLength(3);
    state.isBroken = false;
    change(2);
    await pass(3);
    expect(state.releases.at(-1)?.ids).toEqual([1, 2]);
  });

  it("makes the first release without any change (P8)", async () => {
    const { pass, state } = newsroom({ live: { behind: "首次生成" } });
    await pass(5);
    expect(state.releases).toEqual([{ ids: [], changed: [], cause: "首次生成", by: "" }]);
  });

  it("releases when a campaign opens, once (P14)", async () => {
    const { pass, state } = newsroom({ live: { nextMoment: new Date(start + 10_000) } });
    state.duringRelease = () => {
      state.live = {};
    };
    await pass(9);
    expect(state.releases).toEqual([]);
    await pass(20);
    expect(state.releases).toEqual([{ ids: [], changed: [], cause: "活动开始", by: "" }]);
  });

  const twoDays = 2 * 86_400_000;

  it("lets no wall clock put a release off: one that ran ahead is set right while a change waits (P5, P7)", async () => {
    const { change, pass, state } = newsroom();
    state.clockError = twoDays;
    state.isBroken = true;
    change(1);
    await pass(5);
    state.clockError = 0;
    state.isBroken = false;
    change(2);
    await pass(3);
    expect(state.releases.at(-1)?.ids).toEqual([1, 2]);
  });

  it("makes a site anew that shows a moment which has not come, once (P8)", async () => {
    const { pass, state } = newsroom({ live: { moment: new Date(start + twoDays) } });
    state.duringRelease = () => {
      state.live = { moment: new Date(start) };
    };
    await pass(20);
    expect(state.releases).toEqual([{ ids: [], changed: [], cause: "时钟走快", by: "" }]);
  });

  it("keeps to its pauses when a failure cannot even be recorded (P7)", async () => {
    const { change, pass, state } = newsroom();
    let calls = 0;
    state.duringRelease = () => {
      calls += 1;
      throw new Error("the database is away");
    };
    change(1);
    for (let second = 0; second < 60; second += 0.5) await pass(0.5).catch(() => undefined);
    expect(calls).toBe(3);
  });
});
