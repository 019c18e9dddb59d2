import { describe, expect, test } from "vitest";
import { attackVisits } from "#tests/bench/fraud/attacks.ts";
import { type Attack, hourMs, start, toLedger, type Visit } from "#tests/bench/fraud/campaign.ts";
import { createCity } from "#tests/bench/fraud/city.ts";
import { createPeople } from "#tests/bench/fraud/people.ts";
import { createRandom } from "#tests/harness/random.ts";
import type { Finding } from "#voting/holds/finding.ts";
import { createScorer } from "#voting/holds/scorer.ts";

const days = 4;
const random = createRandom(77);
const city = createCity(random);
const people = createPeople({ city, random, days });
const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A quiet campaign of citizens with all candidates, to compare scenes with. */
const citizens: Visit[] = times(7000, () =>
  people.career(people.person("citizen", `home-${random.whole(1, 800)}`), {
    at: people.timeOfDay(random.whole(0, days - 1)),
    favourite: city.anyCandidate(),
    devotion: 0.5,
  }),
).flat();

const morning = start + 34 * hourMs;
const favourite = 3;

/** Honest people who all like one candidate within the hour after a message. */
const crowd = (
  count: number,
  { place, agent }: { place: () => string; agent?: (index: number) => number | undefined },
): Visit[] =>
  times(count, (index) => {
    const net = place();
    return people.career(people.person("group", net, agent?.(index)), {
      at: morning + random.around(15, 1.1) * 60_000,
      favourite,
      devotion: 0.7,
      net,
    });
  }).flat();

function judge(scene: readonly Visit[], untilAfter = 26 * hourMs) {
  const rows = toLedger([...citizens, ...scene], days);
  const scorer = createScorer();
  const findings = rows.flatMap((row) => scorer.add(row));
  findings.push(...scorer.scanUpTo((rows.at(-1)?.at ?? 0) + untilAfter));
  const held = new Set(findings.flatMap(({ seqs }) => seqs));
  return { rows, findings, held };
}

const heldShare = (scene: readonly Visit[], isCounted: (voter: string) => boolean) => {
  const { rows, held } = judge(scene);
  const counted = rows.filter(({ voter }) => isCounted(voter));
  return counted.filter(({ seq }) => held.has(seq)).length / counted.length;
};

describe("H5, H12 honest scenes are free", () => {
  const scenes: [string, () => Visit[]][] = [
    ["nothing but citizens", () => []],
    [
      "5,000 people of 700 groups within an hour",
      () => crowd(5000, { place: () => `home-${random.whole(1, 160)}` }),
    ],
    ["2,000 people behind one address", () => crowd(2000, { place: () => "carrier" })],
    [
      "an office of 400 with 140 equal computers",
      () =>
        crowd(400, { place: () => "office", agent: (n) => (n < 140 ? 9001 + (n % 2) : undefined) }),
    ],
    [
      "a dormitory of 700 with other phones than the city",
      () => crowd(700, { place: () => "dormitory", agent: () => city.cheapPhone() }),
    ],
    [
      "old classmates of one candidate all over the country",
      () => crowd(400, { place: () => city.farNet() }),
    ],
    [
      "thirty old people on a helper's phone, every afternoon",
      () =>
        times(days, (day) =>
          times(30, (n) => {
            const who = people.person("shared-phone", "centre", 4242);
            return people.visit(
              who,
              start + (day * 24 + 14) * hourMs + n * 90_000,
              [favourite],
              "centre",
            );
          }),
        ).flat(),
    ],
  ];
  test.each(scenes)("%s", (_, scene) => {
    expect(heldShare(scene(), () => true)).toBeLessThan(0.001);
  });
});

describe("machines are held, and hardly anybody with them", () => {
  const attacks: [Attack, number][] = [
    ["burst", 0.95],
    ["drip", 0.8],
    ["rotating", 0.9],
    ["agent-farm", 0.9],
    ["cookie-wipe", 0.8],
    ["replay", 0.9],
    ["sms-farm", 0.8],
  ];
  test.each(attacks)("%s", (attack, least) => {
    const scene = attackVisits(attack, { city, random: createRandom(21), days });
    expect(heldShare(scene, (voter) => voter.startsWith(attack))).toBeGreaterThan(least);
    expect(heldShare(scene, (voter) => voter.startsWith("h"))).toBeLessThan(0.002);
  });
});

describe("H3 findings are a fold of the ledger", () => {
  const scene = attackVisits("sms-farm", { city, random: createRandom(21), days });

  test("however often it is scanned in between", () => {
    const { rows, findings } = judge(scene);
    const scorer = createScorer();
    const again: Finding[] = [];
    for (const row of rows) {
      if (row.seq % 500 === 0) again.push(...scorer.scanUpTo(row.at));
      again.push(...scorer.add(row));
    }
    again.push(...scorer.scanUpTo((rows.at(-1)?.at ?? 0) + 26 * hourMs));
    expect(again).toEqual(findings);
  });

  test("H18 and once voting is over, at once what three days of waiting would find", () => {
    const rows = toLedger([...citizens, ...scene], days);
    const watching = createScorer();
    // Voting ends just before the hour in which the machine would first be found.
    const late = rows.findIndex((row) => watching.add(row).length > 0);
    const folded = () => {
      const scorer = createScorer();
      expect(rows.slice(0, late).flatMap((row) => scorer.add(row))).toEqual([]);
      return scorer;
    };
    const waiting = folded();
    const end = rows[late]?.at ?? 0;
    const hourly = times(75, (hour) => waiting.scanUpTo(end + hour * hourMs)).flat();
    expect(folded().scanUpTo(Number.POSITIVE_INFINITY)).toEqual(hourly);
    expect(hourly.flatMap(({ seqs }) => seqs).length).toBeGreaterThan(50);
  });

  test("H4 no vote twice, H6 disguise votes and later votes of a flagged voter too", () => {
    const { rows, findings, held } = judge(scene);
    expect(findings.flatMap(({ seqs }) => seqs)).toHaveLength(held.size);
    const flagged = new Set(rows.filter(({ seq }) => held.has(seq)).map(({ voter }) => voter));
    const theirs = rows.filter(({ voter }) => flagged.has(voter));
    expect(theirs.filter(({ seq }) => !held.has(seq))).toEqual([]);
  });

  test("a clock that is set back does no harm", () => {
    const scorer = createScorer();
    const vote = { voter: "a", net: "n", agent: 1, choices: [1] };
    scorer.add({ ...vote, seq: 1, at: start + hourMs });
    expect(scorer.add({ ...vote, seq: 2, at: start })).toEqual([]);
    expect(scorer.scanUpTo(start + 3 * hourMs)).toEqual([]);
  });
});
