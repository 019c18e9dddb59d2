import { expect, test } from "vitest";
import { createVoterBook } from "#voting/holds/voterBook.ts";
import { day, hour, midnight } from "./voters.ts";

const vote = (
  seq: number,
  overrides: { voter?: string; at?: number; choices?: number[] } = {},
) => ({
  seq,
  at: midnight + seq * hour,
  voter: `voter ${seq}`,
  net: "net",
  agent: 1,
  choices: [1],
  ...overrides,
});

test("a voter is remembered as first seen, later days are only counted", () => {
  const book = createVoterBook();
  book.add(vote(1, { voter: "a", choices: [1] }));
  book.add(vote(2, { voter: "a", choices: [2] }));
  const voter = book.add(vote(3, { voter: "a", choices: [3], at: midnight + day + hour }));
  expect(voter).toMatchObject({
    ...{ firstAt: midnight + hour, choices: [1, 2], days: 2, seqs: [1, 2, 3] },
    ...{ previousVisitAt: midnight + hour, visitAt: midnight + day + hour },
  });
});

test("memory is bounded: past the limit the older half leaves, with the networks that only they used", () => {
  const book = createVoterBook(100);
  for (let seq = 1; seq <= 1000; seq += 1) book.add({ ...vote(seq), net: `net ${seq}` });
  const left = book.freshSince(0);
  expect(left.length).toBeLessThanOrEqual(100);
  expect(left.at(-1)?.name).toBe("voter 1000");
  expect(book.size()).toBe(1000);
  expect(book.add({ ...vote(1001), net: "net 1" }).net?.voters).toBe(1);
});

test("new voters since an instant are found in the order of their first vote", () => {
  const book = createVoterBook();
  for (let seq = 1; seq <= 20; seq += 1) book.add(vote(seq));
  expect(book.freshSince(midnight + 18 * hour).map(({ name }) => name)).toEqual([
    "voter 18",
    "voter 19",
    "voter 20",
  ]);
});
