import { describe, expect, test } from "vitest";
import { createRandom } from "#tests/harness/random.ts";
import { findSigns } from "#voting/holds/findSigns.ts";
import type { Voter } from "#voting/holds/voterBook.ts";
import { day, hour, midnight, minute, voters } from "./voters.ts";

const random = createRandom(11);
/** Times as after a message: many soon, some late. */
const crowd = () => midnight + 10 * hour + random.around(15, 1.2) * minute;
/** Devices as people have them: a few common, most rare. */
const peoplesDevice = () => Math.floor(random.scale(1, 3000));
const peoplesChoices = () => (random.chance(0.6) ? [1] : [1, 2, 3].slice(0, random.whole(2, 3)));

const custom = {
  appetite: {
    voters: 1000,
    byVotes: new Map([
      [1, 600],
      [2, 200],
      [3, 200],
    ]),
  },
  loyalty: { hadTime: 1000, cameBack: 300 },
};
const signsOf = (batch: readonly Voter[], address?: readonly Voter[]) =>
  findSigns({ batch, address, custom, at: midnight + 4 * day });
const people = (count: number, make: (number: number) => Partial<Voter> = () => ({})) =>
  voters(count, (number) => ({
    firstAt: crowd(),
    agent: peoplesDevice(),
    choices: peoplesChoices(),
    days: random.chance(0.3) ? 2 : 1,
    ...make(number),
  }));

describe("H11 signs", () => {
  test("a crowd of people after a message shows none", () => {
    const batch = people(600);
    expect(signsOf(batch, batch)).toEqual([]);
  });

  test("alike: all chose one candidate where others choose more", () => {
    expect(signsOf(people(200, () => ({ choices: [1] })))).toContain("alike");
  });

  test("once: none of a hundred came back, though three in ten do", () => {
    expect(signsOf(people(100, () => ({ days: 1 })))).toContain("once");
  });

  test("once is not said before a whole later day has passed", () => {
    const batch = people(100, () => ({ days: 1 }));
    expect(findSigns({ batch, address: undefined, custom, at: midnight + day })).not.toContain(
      "once",
    );
  });

  test("few: equal computers of one office", () => {
    expect(signsOf(people(60, (number) => ({ agent: number % 2 })))).toContain("few");
  });

  test("listed: devices in turn from a list, at one address even if none comes twice", () => {
    const batch = people(300, () => ({ agent: random.whole(1, 2000) }));
    expect(signsOf(batch, batch)).toContain("listed");
    expect(signsOf(batch)).not.toContain("listed");
    expect(signsOf(people(300, () => ({ agent: random.whole(1, 30) })))).toContain("listed");
  });
});
