import { describe, expect, test } from "vitest";
import { dayNumber } from "#leaves/shanghaiTime.ts";
import { createRandom } from "#tests/harness/random.ts";
import { coVoting } from "#voting/holds/coVoting.ts";
import { createVoterBook, type Voter } from "#voting/holds/voterBook.ts";
import { day, hour, midnight, minute } from "./voters.ts";

const random = createRandom(19);
const days = 5;

type Habit = {
  count: number;
  /** Hour of the day at which somebody comes. */
  at: (on: number) => number;
  names: (on: number) => number[];
  comes?: number;
};

/** Voters of that habit, as the book knows them after five days. */
function returned(...habits: Habit[]): Voter[] {
  const book = createVoterBook();
  const votes = habits.flatMap(({ count, at, names, comes = 1 }, habit) =>
    Array.from({ length: count }, (_, nth) => `${habit}-${nth}`).flatMap((voter) =>
      Array.from({ length: days }, (_, on) => on)
        .filter(() => random.chance(comes))
        .flatMap((on) => {
          const from = midnight + on * day + at(on) * hour;
          return random
            .shuffle([...names(on)])
            .map((name, nth) => ({ voter, at: from + nth * 5000, choices: [name] }));
        }),
    ),
  );
  votes.sort((a, b) => a.at - b.at);
  votes.forEach((vote, index) => {
    book.add({ ...vote, seq: index + 1, net: "net", agent: 1 });
  });
  return book.returned();
}
const today = dayNumber(midnight + days * day);
const found = (voters: readonly Voter[]) => coVoting(voters, today).flatMap((one) => one.voters);
const within = (from: number, minutes: number) => from + (random.unit() * minutes * minute) / hour;

describe("H19 company is held", () => {
  test("the same names within the same half hour of every day, in any order", () => {
    const ring = { count: 40, at: () => within(15.4, 30), names: () => [3, 7] };
    expect(found(returned(ring)).length).toBeGreaterThan(38);
  });

  test("also when hour and names change from day to day, and some miss a day", () => {
    const at = [9, 21, 13, 18, 8];
    const ring = {
      count: 60,
      at: (on: number) => within(at[on] ?? 0, 30),
      names: (on: number) => [1, on + 2],
      comes: 0.92,
    };
    expect(found(returned(ring)).length).toBeGreaterThan(55);
  });

  test("an office that uses up every day's likes for the same five names, at any hour", () => {
    const office = { count: 90, at: () => random.between(8, 18), names: () => [1, 4, 9, 11, 16] };
    expect(found(returned(office)).length).toBeGreaterThan(85);
  });

  test("who was flagged before counts as company and is not answered again", () => {
    const voters = returned({ count: 40, at: () => within(9.1, 30), names: () => [3, 7] });
    for (const voter of voters.slice(5)) voter.flaggedFor = 3;
    expect(found(voters).length).toBe(5);
  });
});

describe("H19 people are free", () => {
  test("friends who like each other's candidates at about the same time", () => {
    const friends = Array.from({ length: 30 }, (_, ring) => ({
      count: 8,
      at: () => 20 + random.normal(),
      names: () => [ring + 1, ring + 2, ring + 5, ring + 9],
      comes: 0.9,
    }));
    expect(found(returned(...friends))).toEqual([]);
  });

  test("two thousand of a favourite who come every evening when they please", () => {
    const fans = {
      count: 2000,
      at: () => 19 + 1.5 * random.normal(),
      names: () => [3],
      comes: 0.8,
    };
    expect(found(returned(fans))).toEqual([]);
  });

  test("parents of a school who are asked for three teachers, and come again as people do", () => {
    const at = (on: number) => (on === 0 ? within(19, 30) : random.between(7, 23));
    expect(found(returned({ count: 600, at, names: () => [2, 5, 8], comes: 0.6 }))).toEqual([]);
  });

  test("five colleagues who vote together at noon", () => {
    expect(found(returned({ count: 5, at: () => within(12, 5), names: () => [2, 5] }))).toEqual([]);
  });
});
