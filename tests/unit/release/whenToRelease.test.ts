import { describe, expect, it } from "vitest";
import { whenToRelease } from "#release/whenToRelease.ts";

const at = (seconds: number) => seconds * 1000;
const facts = { newest: undefined, staleSince: undefined, failure: undefined };

describe("P5: a release is due", () => {
  it("not while nothing asks for one", () => {
    expect(whenToRelease(facts)).toBeUndefined();
  });

  it("when a change was seen", () => {
    expect(whenToRelease({ ...facts, newest: at(2) })).toEqual(at(2));
  });

  it("when the live tree is behind by itself", () => {
    expect(whenToRelease({ ...facts, staleSince: at(5) })).toEqual(at(5));
  });
});

describe("P7: a release that failed is tried again", () => {
  const failed = (tries: number) => ({ at: at(100), tries, knew: at(0) });

  it.each([
    [1, 115],
    [2, 130],
    [3, 160],
    [9, 400],
  ])("after %i tries at second %i", (tries, second) => {
    expect(whenToRelease({ ...facts, newest: at(0), failure: failed(tries) })).toEqual(at(second));
  });

  it("at once when somebody changes something, for that may mend it", () => {
    expect(whenToRelease({ ...facts, newest: at(103), failure: failed(9) })).toEqual(at(103));
  });

  it("also when nothing waits but the live tree is behind", () => {
    const failure = { at: at(100), tries: 1, knew: undefined };
    expect(whenToRelease({ ...facts, staleSince: at(0), failure })).toEqual(at(115));
    expect(whenToRelease({ ...facts, failure })).toBeUndefined();
  });
});
