import type { Voter } from "#voting/holds/voterBook.ts";

/** Midnight in Shanghai. */
export const midnight = Date.UTC(2023, 10, 30, 16);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A voter with one like for candidate 1 at noon of the first day. */
const aVoter = (overrides: Partial<Voter> = {}): Voter => {
  const firstAt = overrides.firstAt ?? midnight + 12 * hour;
  return {
    name: "voter",
    firstAt,
    net: undefined,
    agent: 1,
    choices: [1],
    days: 1,
    visitAt: firstAt,
    previousVisitAt: undefined,
    names: 0,
    pastVisits: [],
    seqs: [1],
    flaggedFor: undefined,
    ...overrides,
  };
};

/** `count` voters, each as `make` says of its number. */
export const voters = (count: number, make: (number: number) => Partial<Voter>): Voter[] =>
  Array.from({ length: count }, (_, number) => aVoter(make(number)));
