import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeKeeper } from "#intake/codeKeeper.ts";
import { codeOf, typedCode } from "#intake/codeRules.ts";
import { numberOf, typedNumber, yearOfNumber } from "#intake/numberRules.ts";

const letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const code = fc.array(fc.nat(65_535), { minLength: 7, maxLength: 7 }).map(codeOf);

describe("O1: a number", () => {
  it("has the year of Shanghai and at least six digits", () => {
    expect(yearOfNumber(new Date("2026-12-31T15:59:59Z"))).toBe(2026);
    expect(yearOfNumber(new Date("2026-12-31T16:00:00Z"))).toBe(2027);
    expect(numberOf(2026, 1)).toBe("TJ-2026-000001");
    expect(numberOf(2026, 1_000_000)).toBe("TJ-2026-1000000");
  });

  it.each(["TJ-2026-000012", "tj2026000012", " ＴＪ－２０２６－００００１２ ", "2026 000012"])(
    "is read as people type it: %s",
    (typed) => {
      expect(typedNumber(typed)).toBe("TJ-2026-000012");
    },
  );

  it.each(["", "TJ-26-000012", "TJ-2026-12", "TJ-2026-000012x"])("is not %s", (typed) => {
    expect(typedNumber(typed)).toBeUndefined();
  });
});

describe("O2: a code", () => {
  it("is read as people type it, in characters that nobody mistakes", () => {
    fc.assert(
      fc.property(code, (given) => {
        expect(given).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
        const typed = ` ${given.slice(0, 4).toLowerCase()} - ${given.slice(4)}`;
        expect(typedCode(typed)).toBe(given);
      }),
    );
  });

  it("is not read with one wrong character", () => {
    fc.assert(
      fc.property(code, fc.nat(7), fc.constantFrom(...letters), (given, at, wrong) => {
        fc.pre(given[at] !== wrong);
        expect(typedCode(given.slice(0, at) + wrong + given.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  it("is not read with two neighbours in the wrong order", () => {
    fc.assert(
      fc.property(code, fc.nat(6), (given, at) => {
        const [one = "", two = ""] = given.slice(at, at + 2);
        fc.pre(one !== two);
        expect(typedCode(given.slice(0, at) + two + one + given.slice(at + 2))).toBeUndefined();
      }),
    );
  });

  it("is not read when it is too short, too long or of other characters", () => {
    const given = codeOf([1, 2, 3, 4, 5, 6, 7]);
    for (const typed of ["", given.slice(1), `${given}2`, `O${given.slice(1)}`])
      expect(typedCode(typed)).toBeUndefined();
  });
});

describe("O3: the keeper of codes", () => {
  it("gives a key the same code each time, another key and another secret another one", () => {
    const { codeFor, hashOf } = codeKeeper("s".repeat(32));
    expect(codeFor("k")).toBe(codeFor("k"));
    expect(typedCode(codeFor("k"))).toBe(codeFor("k"));
    expect(codeFor("k")).not.toBe(codeFor("l"));
    expect(codeFor("k")).not.toBe(codeKeeper("t".repeat(32)).codeFor("k"));
    expect(hashOf(codeFor("k"))).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf("A")).not.toBe(codeKeeper("t".repeat(32)).hashOf("A"));
  });
});
