import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  currentStep,
  isFinal,
  type StateFacts,
  stepNames,
  stepsOf,
} from "#release/proof/stateRules.ts";

const instant = "2026-11-29T04:00:00.000Z";
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const fault = (where: "web" | "public") => ({
  ...{ where, expected: { kind: "absent" as const } },
  got: { kind: "silent" as const, detail: "" },
});
const facts: fc.Arbitrary<StateFacts> = fc.record({
  committed: fc.constant(instant),
  record: some(
    fc.record({ state: fc.constantFrom("running" as const, "live" as const, "failed" as const) }),
  ),
  made: some(fc.constant(instant)),
  proof: some(
    fc.record({
      pages: fc.array(
        fc.record({
          address: fc.constant("/"),
          why: fc.constant("own" as const),
          fault: some(fc.constantFrom(fault("web"), fault("public"))),
        }),
      ),
      live: some(fc.constant(instant)),
      proven: some(fc.constant(instant)),
      purged: some(fc.constant(instant)),
    }),
  ),
  purge: some(fc.record({ failing: fc.nat(3) })),
});

const stateOf = (given: Partial<StateFacts>) =>
  stepsOf({ committed: instant, ...given }).map(({ state }) => state);

describe("E1: the steps of a change", () => {
  it("are reached in their order, whatever is known", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const steps = stepsOf(given);
        expect(steps.map(({ name }) => name)).toEqual(stepNames);
        const open = steps.findIndex(({ state }) => state !== "done");
        const after = open < 0 ? [] : steps.slice(open + 1);
        expect(after.every(({ state }) => state === "waiting")).toBe(true);
        expect(steps.every(({ state, at }) => (state === "done") === (at !== undefined))).toBe(
          true,
        );
      }),
    );
  });

  it("end with proof and with caches that forgot, where they are asked to", () => {
    fc.assert(
      fc.property(facts, (given) => {
        if (!isFinal(stepsOf(given))) return;
        expect(given.proof?.proven).toBeDefined();
        expect(given.purge === undefined || given.proof?.purged !== undefined).toBe(true);
      }),
    );
  });

  it("wait for what is under way", () => {
    expect(stateOf({})).toEqual(["done", "running", "waiting", "waiting", "waiting"]);
    expect(stateOf({ made: instant })).toEqual(["done", "done", "running", "waiting", "waiting"]);
    const proof = { pages: [], live: instant };
    expect(stateOf({ made: instant, proof })[3]).toBe("running");
  });

  it("say what failed and stands in the way now", () => {
    expect(stateOf({ record: { state: "failed" } })[1]).toBe("failed");
    const page = { address: "/", why: "own" as const, fault: fault("public") };
    const proof = { pages: [page], live: instant };
    const steps = stepsOf({ committed: instant, made: instant, proof });
    expect(currentStep(steps)).toMatchObject({ name: "proven", state: "failed" });
    const proven = { ...proof, pages: [], proven: instant };
    expect(stateOf({ made: instant, proof: proven })[4]).toBe("unneeded");
    expect(stateOf({ made: instant, proof: proven, purge: { failing: 2 } })[4]).toBe("failed");
  });
});
