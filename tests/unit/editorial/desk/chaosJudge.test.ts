import { describe, expect, it } from "vitest";
import { lostUpdates, twoHats, type Written } from "#tests/fault/desk/judge.ts";

const wrote = (at: string, by: string, words: string, isKnowing = false): Written => ({
  ...{ at, by, isKnowing },
  words: new Set(words.split(" ")),
});
const did = (kind: string, by: string, stage: string | null = null) => ({ kind, by, stage });

describe("what the chaos of the desk takes for lost", () => {
  it("is what somebody took away unseen, and nothing else", () => {
    expect(lostUpdates([wrote("1", "a", "甲"), wrote("2", "b", "乙")])).toBe(1);
    expect(lostUpdates([wrote("2", "b", "乙"), wrote("1", "a", "甲")])).toBe(1);
    expect(lostUpdates([wrote("1", "a", "甲"), wrote("2", "b", "甲 乙")])).toBe(0);
    expect(lostUpdates([wrote("1", "a", "甲"), wrote("2", "a", "丙")])).toBe(0);
    expect(lostUpdates([wrote("1", "a", "甲"), wrote("2", "b", "乙", true)])).toBe(0);
  });
});

describe("what it takes for two hats", () => {
  it("is a writer, who handed in, or another stage of the same run", () => {
    const begin = [did("write", "w"), did("submit", "h")];
    const chain = [
      did("sign", "a", "first"),
      did("sign", "b", "second"),
      did("sign", "c", "final"),
    ];
    expect(twoHats([...begin, ...chain])).toBe(0);
    expect(twoHats([...begin, did("sign", "w", "first")])).toBe(1);
    expect(twoHats([...begin, did("sign", "h", "first")])).toBe(1);
    expect(twoHats([...begin, ...chain, did("sign", "a", "final")])).toBe(1);
  });

  it("is nothing that began anew", () => {
    const run = [did("submit", "h"), did("sign", "a", "first")];
    expect(twoHats([...run, did("submit", "h"), did("sign", "a", "second")])).toBe(0);
    expect(twoHats([did("write", "a"), did("publish", "p"), ...run])).toBe(0);
  });
});
