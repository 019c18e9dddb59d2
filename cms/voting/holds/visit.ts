import { dayNumber, hourOfDay } from "#leaves/shanghaiTime.ts";

/**
 * The names of one visit as a number: how many likes (up to seven), and a sum over the names that does not depend on their order.
 * Two visits for different names have the same number once in eight million.
 */
const countBits = 3;
const mostCounted = 2 ** countBits - 1;
const nameBits = 23;
const namesRange = 2 ** (nameBits + countBits);

const mixed = (candidate: number) => {
  let mix = Math.imul(candidate ^ 0x9e3779b9, 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> (32 - nameBits);
};

export function withName(names: number, candidate: number): number {
  const count = Math.min(mostCounted, (names & mostCounted) + 1);
  const sum = ((names >>> countBits) + mixed(candidate)) % 2 ** nameBits;
  return sum * 2 ** countBits + count;
}

/** How many likes a visit gave, up to seven. */
export const countOf = (names: number): number => names & mostCounted;

const minuteMs = 60_000;

/** A visit in one number, so that a million voters' visits fit into memory: its minute, then its names. */
export const packVisit = (at: number, names: number): number =>
  Math.floor(at / minuteMs) * namesRange + names;

/** A day's visit: when it began, in minutes of the day, and its names. */
export type DayVisit = { day: number; minute: number; names: number };

function unpack(packed: number): DayVisit {
  const at = Math.floor(packed / namesRange) * minuteMs;
  return {
    day: dayNumber(at),
    minute: Math.floor(hourOfDay(at) * 60),
    names: packed % namesRange,
  };
}

/** A voter's visits as the book keeps them. */
type Visits = { pastVisits: readonly number[]; visitAt: number; names: number };

/** All visits of a voter, one a day, the first day first. */
export const visitsOf = ({ pastVisits, visitAt, names }: Visits): DayVisit[] =>
  [...pastVisits, packVisit(visitAt, names)].map(unpack);
