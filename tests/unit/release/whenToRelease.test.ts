import { describe, expect, it } from "vitest";
import { whenToRelease } from "#release/whenToRelease.ts";

const at = (seconds: number) => seconds * 1000;
const facts = { pending: undefined, staleSince: undefined, failure: undefined };

describe("P5: a release waits until changes settle", () => {
  it("and does nothing while there are none", () => {
    expect(whenToRelease(facts)).toBeUndefined();
  });

  it("1.5 s after the last change", () => {
    const pending = { oldest: at(0), newest: at(2) };
    expect(whenToRelease({ ...facts, pending })).toEqual(at(3.5));
  });

  it("but never longer than 10 s after the first", () => {
    const pending = { oldest: at(0), newest: at(60) };
    expect(whenToRelease({ ...facts, pending })).toEqual(at(10));
  });

  it("and not at all when the live tree is behind by itself", () => {
    expect(whenToRelease({ ...facts, staleSince: at(5) })).toEqual(at(5));
  });
});

describe("P7: a release that failed is tried again", () => {
  const pending = { oldest: at(0), newest: at(0) };
  const failed = (tries: number) => ({ at: at(100), tries, knew: at(0) });

  it.each([
    [1, 115],
    [2, 130],
    [3, 160],
    [9, 400],
  ])("after %i tries at second %i", (tries, second) => {
    expect(whenToRelease({ ...facts, pending, failure: failed(tries) })).toEqual(at(second));
  });

  it("at once when somebody changes something, for that may mend it", () => {
    const mended = { oldest: at(0), newest: at(103) };
    expect(whenToRelease({ ...facts, pending: mended, failure: failed(9) })).toEqual(at(104.5));
  });

  it("also when nothing waits but the live tree is behind", () => {
    const failure = { at: at(100), tries: 1, knew: undefined };
    expect(whenToRelease({ ...facts, staleSince: at(0), failure })).toEqual(at(115));
    expect(whenToRelease({ ...facts, failure })).toBeUndefined();
  });
});
