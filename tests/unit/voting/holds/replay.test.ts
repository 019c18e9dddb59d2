import { expect, test } from "vitest";
import { createRandom } from "#tests/harness/random.ts";
import { replayedVoters } from "#voting/holds/scan.ts";
import { day, hour, midnight, minute, voters } from "./voters.ts";

const random = createRandom(3);
const returning = (count: number, after: () => number) =>
  voters(count, () => {
    const previousVisitAt = midnight + random.between(8, 22) * hour;
    return { previousVisitAt, visitAt: previousVisitAt + after() };
  });

test("H15 a session played again on the next day, three hours later, is found among those who return", () => {
  const people = returning(600, () => day + random.normal() * 3 * hour);
  const machine = returning(60, () => day + 3 * hour + random.unit() * 2000);
  const found = new Set(replayedVoters([...people, ...machine]));
  expect(machine.every((voter) => found.has(voter))).toBe(true);
  expect(people.filter((voter) => found.has(voter)).length).toBeLessThan(4);
});

test("H15 people who vote at the same time every day, give or take some minutes, are free", () => {
  expect(replayedVoters(returning(2000, () => day + random.normal() * 20 * minute))).toEqual([]);
});

test("H15 who never returned is not looked at", () => {
  expect(replayedVoters(voters(500, () => ({})))).toEqual([]);
});
