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
