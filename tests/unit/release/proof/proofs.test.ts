import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pauseAfter, sampleSize } from "#release/proof/paceRules.ts";
import { planLimits, planOf } from "#release/proof/planRules.ts";
import type { Fault } from "#release/proof/proof.wire.ts";
import { afterRound, type Finding, type Proof } from "#release/proof/proofRules.ts";

const many = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `/${name}-${index}/`);
const at = (second: number) => new Date(Date.UTC(2026, 10, 29, 4, 0, second));
const fault: Fault = {
  where: "public",
  expected: { kind: "absent" },
  got: { kind: "silent", detail: "ECONNREFUSED" },
};
const begun = (...addresses: string[]): Proof => ({
  ...{ release: 7, tries: 0, due: at(0) },
  pages: addresses.map((address) => ({ address, why: "own" })),
});

describe("E3: the pages that prove a release", () => {
  it("are its documents' own, changed heads and a sample, each once", () => {
    const plan = planOf({
      own: ["/cases/a/", "/"],
      heads: ["/", "/cases/"],
      others: ["/cases/a/", "/topics/t/"],
    });
    expect(plan).toEqual([
      { address: "/cases/a/", why: "own" },
      { address: "/", why: "own" },
      { address: "/cases/", why: "head" },
      { address: "/topics/t/", why: "sample" },
    ]);
  });

  it("are bounded, however much changed", () => {
    const plan = planOf({ own: many("o", 900), heads: many("h", 90), others: many("s", 9000) });
    const { own, heads, sample } = planLimits;
    expect(plan).toHaveLength(own + heads + sample);
  });

  it("are the front page where nothing changed", () => {
    expect(planOf({ own: [], heads: [], others: [] })).toEqual([{ address: "/", why: "witness" }]);
  });
});

describe("E5: when a release is asked for again", () => {
  it("is a quarter of a second for five seconds, then ever later, up to ten minutes", () => {
    const pauses = Array.from({ length: 40 }, (_, tries) => pauseAfter(tries));
    expect(pauses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 250));
    expect(pauses.slice(20, 29).map((pause) => pause / 1000)).toEqual([
      ...[1, 5, 15, 30, 60, 120, 300, 600, 600],
    ]);
    expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses);
  });

  it("E7 takes a hundredth of the files in an hour, within bounds", () => {
    expect([0, 3_000, 130_000].map(sampleSize)).toEqual([20, 30, 200]);
  });
});

describe("E2: a release after a round", () => {
  const found = (address: string, rest: Partial<Finding> = {}): Finding => ({
    ...{ address, where: "public", at: at(1) },
    ...rest,
  });

  it("is live when web itself gives every page, and proven when the public address does", () => {
    const first = afterRound(
      begun("/", "/a/"),
      [found("/", { where: "web" }), found("/a/", { where: "web" }), found("/", { fault })],
      at(1),
    );
    expect(first).toMatchObject({ tries: 1, live: at(1) });
    expect(first.proven).toBeUndefined();
    expect(first.pages[0]?.fault).toEqual(fault);
    const second = afterRound(
      first,
      [found("/", { at: at(2) }), found("/a/", { at: at(3) })],
      at(3),
    );
    expect(second).toMatchObject({ live: at(1), proven: at(3) });
    expect(second.pages.every((page) => page.fault === undefined)).toBe(true);
  });

  it("is live at the latest when it is proven", () => {
    expect(afterRound(begun("/"), [found("/")], at(1))).toMatchObject({
      live: at(1),
      proven: at(1),
    });
  });

  it("is never proven while one page was not fetched and right", () => {
    const addresses = ["/", "/a/", "/b/"];
    const finding = fc.record({
      address: fc.constantFrom(...addresses),
      where: fc.constantFrom("web" as const, "public" as const),
      isRight: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(finding, { maxLength: 4 }), { maxLength: 8 }), (rounds) => {
        let proof = begun(...addresses);
        const right = new Set<string>();
        rounds.forEach((round, index) => {
          proof = afterRound(
            proof,
            round.map(({ address, where, isRight }) => {
              if (isRight && where === "public") right.add(address);
              return found(address, {
                ...{ where, at: at(index) },
                ...(isRight ? {} : { fault: { ...fault, where } }),
              });
            }),
            at(index),
          );
        });
        expect(proof.proven !== undefined).toBe(right.size === addresses.length);
        if (proof.proven) expect(proof.live?.getTime()).toBeLessThanOrEqual(proof.proven.getTime());
      }),
    );
  });
});
