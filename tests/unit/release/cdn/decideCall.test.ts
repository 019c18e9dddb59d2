import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterCall, type CallOutcome } from "#release/cdn/afterCall.ts";
import { decideCall, type PurgeFacts, purgePaces as paces } from "#release/cdn/decideCall.ts";

const noon = Date.parse("2026-11-28T04:00:00.000Z");
const budget = { limit: 100, reserve: 20 };
const decide = (facts: PurgeFacts) => decideCall(facts, { budget, mostPerCall: 30, paces });

const aTask = fc.record({
  id: fc.integer({ min: 1, max: 50 }),
  cause: fc.constantFrom("take-down" as const, "change" as const),
  size: fc.integer({ min: 1, max: 30 }),
  state: fc.constantFrom("waiting" as const, "running" as const),
  due: fc.integer({ min: noon - 5000, max: noon + 5000 }),
  tries: fc.integer({ min: 0, max: 5 }),
});
const someFacts: fc.Arbitrary<PurgeFacts> = fc.record({
  now: fc.constant(noon),
  lastCall: fc.option(fc.integer({ min: noon - 2000, max: noon + 2000 }), { nil: undefined }),
  today: fc.record({ spent: fc.integer({ min: 0, max: 110 }), isClosed: fc.boolean() }),
  asked: fc.record({ "take-down": fc.boolean(), change: fc.boolean() }),
  tasks: fc.uniqueArray(aTask, { selector: ({ id }) => id, maxLength: 6 }),
});

/** What a decision sends: how much, and why. */
function sentBy(facts: PurgeFacts) {
  const call = decide(facts);
  if (!call || call.kind === "look") return undefined;
  if (call.kind === "gather") return { cause: call.cause, size: call.most };
  return facts.tasks.find(({ id }) => id === call.task);
}
const holds = (property: (facts: PurgeFacts) => void) =>
  fc.assert(fc.property(someFacts, property), { numRuns: 2000, seed: 27 });

describe("the next call", () => {
  it("K2 comes no sooner than a second after the last, and carries no more than one call may", () => {
    holds((facts) => {
      const { now, lastCall = Number.NEGATIVE_INFINITY } = facts;
      if (lastCall <= now && now - lastCall < 1000) expect(decide(facts)).toBeUndefined();
      expect(sentBy(facts)?.size ?? 0).toBeLessThanOrEqual(30);
    });
  });

  it("K3, K4 never passes the day's budget, nor touches the reserve for a change", () => {
    holds((facts) => {
      const sent = sentBy(facts);
      if (!sent) return;
      expect(facts.today.isClosed).toBe(false);
      const most = sent.cause === "change" ? budget.limit - budget.reserve : budget.limit;
      expect(facts.today.spent + sent.size).toBeLessThanOrEqual(most);
    });
  });

  it("K4 is no change while a take-down could go out", () => {
    holds((facts) => {
      if (sentBy(facts)?.cause !== "change") return;
      const room = budget.limit - facts.today.spent;
      expect(facts.asked["take-down"]).toBe(false);
      const left = facts.tasks.filter(
        ({ cause, state, due, size }) =>
          cause === "take-down" && state === "waiting" && due <= facts.now && size <= room,
      );
      expect(left).toEqual([]);
    });
  });

  it("K6 is one whenever something is due and there is room", () => {
    holds((facts) => {
      const isFree = facts.lastCall === undefined || facts.lastCall > facts.now;
      const hasRoom = !facts.today.isClosed && facts.today.spent < budget.limit;
      const isWanted =
        facts.tasks.some(({ state, due }) => state === "running" && due <= facts.now) ||
        (hasRoom && facts.asked["take-down"]);
      if (isFree && isWanted) expect(decide(facts)).toBeDefined();
    });
  });

  it("does nothing about a task before it is due", () => {
    holds((facts) => {
      const call = decide(facts);
      if (!call || call.kind === "gather") return;
      expect(facts.tasks.find(({ id }) => id === call.task)?.due).toBeLessThanOrEqual(facts.now);
    });
  });
});

describe("after a call", () => {
  const send = { kind: "send" as const, at: noon, tries: 1, looks: 0 };
  const look = { kind: "look" as const, at: noon, tries: 1, looks: 1, accepted: noon - 60_000 };
  const fault = (trouble: "quota" | "refused" | "silent"): CallOutcome => ({
    ...{ kind: "fault" as const, trouble, detail: "x" },
  });

  it("K3 gives URLs back only when the provider said that it took none", () => {
    expect(afterCall(send, fault("silent"), paces).isRefunded).toBe(false);
    expect(afterCall(send, fault("refused"), paces).isRefunded).toBe(true);
    expect(afterCall(send, { kind: "accepted", tasks: ["1"] }, paces).isRefunded).toBe(false);
  });

  it("K3 sends nothing more that day when the provider's quota is spent", () => {
    const change = afterCall(send, fault("quota"), paces);
    expect(change).toMatchObject({ state: "waiting", isDayOver: true, isRefunded: true });
    expect(new Date(change.due).toISOString()).toBe("2026-11-28T16:00:00.000Z");
  });

  it("K5 waits twice as long after each failure, up to an hour", () => {
    const waits = [1, 2, 3, 20].map(
      (tries) => afterCall({ ...send, tries }, fault("silent"), paces).due - noon,
    );
    expect(waits).toEqual([30_000, 60_000, 120_000, 3_600_000]);
  });

  it("K5 sends again what failed at the provider's, and what runs for two hours", () => {
    const failed = afterCall(look, { kind: "looked", state: "failed" }, paces);
    expect(failed).toMatchObject({ state: "waiting", trouble: { trouble: "failed" } });
    const running: CallOutcome = { kind: "looked", state: "running" };
    expect(afterCall(look, running, paces)).toMatchObject({ state: "running" });
    const old = { ...look, accepted: noon - 7_300_000 };
    for (const outcome of [running, fault("refused")])
      expect(afterCall(old, outcome, paces)).toMatchObject({ trouble: { trouble: "slow" } });
  });
});
