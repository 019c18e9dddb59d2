import { describe, expect, test } from "vitest";
import { createAnnounced } from "#voting/holds/announced.ts";

const noon = Date.UTC(2026, 10, 21, 4);
const dayMs = 86_400_000;
const vote = (voter: string, at = noon, net = "7") => ({
  ...{ seq: 1, at, voter, net, agent: 3, choices: [1] },
});

describe("H28 announced helpers", () => {
  const announced = () => {
    const made = createAnnounced();
    made.announce([
      { number: 1, net: "7", agent: 3, perDay: 2, begins: noon, ends: noon + 3 * dayMs },
    ]);
    return made;
  };

  test("cover so many people a day from the device at the address, each with all votes of the day", () => {
    const { covers } = announced();
    expect(["a", "b", "a", "c", "b"].map((voter) => covers(vote(voter)))).toEqual([
      ...[true, true, true, false, true],
    ]);
    expect(covers(vote("c", noon + dayMs))).toBe(true);
  });

  test("cover nothing before or after, from another address or another device", () => {
    const { covers } = announced();
    expect(covers(vote("a", noon - 1))).toBe(false);
    expect(covers(vote("a", noon + 3 * dayMs))).toBe(false);
    expect(covers(vote("a", noon, "8"))).toBe(false);
    expect(covers({ ...vote("a"), agent: 4 })).toBe(false);
    expect(covers({ ...vote("a"), net: undefined })).toBe(false);
  });
});
