import { countOf, type DayVisit, visitsOf } from "./visit.ts";
import type { Voter } from "./voterBook.ts";

/** How often each of a group kept an appointment: `kept[n]` members kept it on n of `days` days. */
export type Kept = { kept: readonly number[]; days: number };

/** Chance of n of `days` appointments kept, by whoever keeps each with the same chance. */
function chances(days: number, each: number): number[] {
  let ways = 1;
  return Array.from({ length: days + 1 }, (_, n) => {
    if (n > 0) ways = (ways * (days - n + 1)) / n;
    return ways * each ** n * (1 - each) ** (days - n);
  });
}

/** Discipline that a group is compared with: nearly every appointment kept, or most of them. */
const disciplines = [0.8, 0.88, 0.94, 0.98, 0.995];

/**
 * By how many bits the members who kept `from` days and more are better explained by discipline than by people of whom
 * each keeps an appointment with the chance `people`. Who came by chance once has kept few of the other days, and people
 * leave a long tail of those who kept all but one, all but two: discipline does not.
 */
function bitsFrom(from: number, { kept, days }: Kept, people: number): number {
  const tailOf = (each: number) => {
    const all = chances(days, each).slice(from);
    const sum = all.reduce((total, chance) => total + chance, 0);
    return all.map((chance) => Math.log2(chance / sum));
  };
  const usual = tailOf(people);
  return Math.max(
    ...disciplines
      .filter((each) => each > people)
      .map((each) =>
        tailOf(each).reduce(
          (bits, chance, n) => bits + (kept[from + n] ?? 0) * (chance - (usual[n] ?? 0)),
          0,
        ),
      ),
  );
}

/** The surprise of a group's appointments, in bits, read where it is greatest: from half of the days kept on. */
export function surpriseOf(group: Kept, people: number): number {
  let most = 0;
  for (let from = Math.ceil(group.days / 2); from < group.days; from += 1)
    most = Math.max(most, bitsFrom(from, group, people));
  return most;
}

/** Voters who keep coming together, and of whom no honest crowd is made. */
export type Company = { voters: Voter[]; expected: number; bits: number };

/** How close together visits are looked at, and how faithfully people would keep to it by themselves. */
type Nearness = {
  /** Fewer are friends. */
  fewest: number;
  /** The stretches of the day that a visit lies in; none when its names say too little. */
  slots: (visit: DayVisit) => number[];
  people: (names: number) => number;
};

/** Half an hour, wherever it begins: stretches of 45 minutes, one from every quarter. */
const quarter = 15;
const halfHour: Nearness = {
  fewest: 10,
  slots: ({ minute }) => {
    const last = Math.floor(minute / quarter);
    return [last, last - 1, last - 2];
  },
  people: (names) => (countOf(names) > 1 ? 0.5 : 0.75),
};

/** The whole day: only for three names and more, which nobody happens to choose again and again like others. */
const wholeDay: Nearness = {
  fewest: 20,
  slots: ({ names }) => (countOf(names) >= 3 ? [0] : []),
  people: () => 0.85,
};

/** Once in a thousand million: a million companies that are looked at, in a thousand campaigns (rule H19). */
const bitsNeeded = 30;
/** Days back from which a company is looked for; longer ones show there too. */
const latestDays = 3;

type Entry = DayVisit & { voter: number };
type Bucket = { day: number; names: number; members: number[] };

const keyOf = (names: number, slot: number) => names * 100 + slot + 3;

/** Voters who came on the same day, near each other, for the same names. */
function bucketsOf(
  visits: readonly (readonly DayVisit[])[],
  { slots, fewest }: Nearness,
  since: number,
) {
  const byDay = new Map<number, Map<number, Bucket>>();
  visits.forEach((own, voter) => {
    for (const visit of own) {
      if (visit.day < since) continue;
      const buckets = byDay.get(visit.day) ?? new Map<number, Bucket>();
      byDay.set(visit.day, buckets);
      for (const slot of slots(visit)) {
        const key = keyOf(visit.names, slot);
        const bucket = buckets.get(key);
        if (bucket) bucket.members.push(voter);
        else buckets.set(key, { day: visit.day, names: visit.names, members: [voter] });
      }
    }
  });
  return [...byDay.values()]
    .flatMap((buckets) => [...buckets.values()])
    .filter(({ members }) => members.length >= fewest)
    .sort((a, b) => b.members.length - a.members.length);
}

/** Where most of a bucket's voters were on each other day on which they came together, and who was there. */
function appointments(
  entries: readonly Entry[],
  { slots, fewest }: Nearness,
): Map<number, Set<number>> {
  const days = new Map<number, Map<number, number[]>>();
  for (const entry of entries) {
    const there = days.get(entry.day) ?? new Map<number, number[]>();
    days.set(entry.day, there);
    for (const slot of slots(entry)) {
      const key = keyOf(entry.names, slot);
      const present = there.get(key);
      if (present) present.push(entry.voter);
      else there.set(key, [entry.voter]);
    }
  }
  const largest = new Map<number, number[]>();
  let most = 0;
  for (const [day, there] of days) {
    let best: number[] = [];
    for (const present of there.values()) if (present.length > best.length) best = present;
    largest.set(day, best);
    most = Math.max(most, best.length);
  }
  const kept = new Map<number, Set<number>>();
  for (const [day, present] of largest)
    if (2 * present.length >= most && present.length >= fewest / 2) kept.set(day, new Set(present));
  return kept;
}

function companyOf(
  bucket: Bucket,
  visits: readonly (readonly DayVisit[])[],
  nearness: Nearness,
): { members: number[]; expected: number; bits: number } | undefined {
  const entries = bucket.members.flatMap((voter) =>
    (visits[voter] ?? [])
      .filter(({ day }) => day !== bucket.day)
      .map((visit) => ({ ...visit, voter })),
  );
  const days = appointments(entries, nearness);
  if (days.size < 2) return undefined;
  const kept = new Array<number>(days.size + 1).fill(0);
  const daysOf = new Map<number, number>();
  for (const voter of bucket.members) {
    let count = 0;
    for (const present of days.values()) if (present.has(voter)) count += 1;
    daysOf.set(voter, count);
    kept[count] = (kept[count] ?? 0) + 1;
  }
  const people = nearness.people(bucket.names);
  const bits = surpriseOf({ kept, days: days.size }, people);
  if (bits < bitsNeeded) return undefined;
  // Nobody else has so many names in common; one name alone has a crowd around the company.
  const from = Math.ceil((countOf(bucket.names) > 1 ? 0.5 : 0.75) * days.size);
  const members = bucket.members.filter((voter) => (daysOf.get(voter) ?? 0) >= from);
  // As many again as kept one day less: people's numbers fall slowly from day to day.
  const expected = Math.min(kept[from - 1] ?? 0, members.length / 2);
  return members.length < nearness.fewest ? undefined : { members, expected, bits };
}

/**
 * Voters who came together again and again: the same names, near each other in time, on at least three days, so faithfully
 * and so many that neither chance nor friendship explains it (rule H19). Flagged voters count as company and are not answered.
 */
export function coVoting(returned: readonly Voter[], today: number): Company[] {
  const visits = returned.map(visitsOf);
  const taken = new Set<number>();
  const found: Company[] = [];
  for (const nearness of [halfHour, wholeDay]) {
    for (const bucket of bucketsOf(visits, nearness, today - latestDays)) {
      const company = companyOf(bucket, visits, nearness);
      if (!company) continue;
      const members = company.members.filter((voter) => !taken.has(voter));
      for (const voter of members) taken.add(voter);
      const voters = members.flatMap((voter) => returned[voter] ?? []);
      const fresh = voters.filter(({ flaggedFor }) => flaggedFor === undefined);
      if (fresh.length > 0)
        found.push({ voters: fresh, expected: company.expected, bits: company.bits });
    }
  }
  return found;
}
