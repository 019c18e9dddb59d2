import type { HelperTime } from "#voting/holds/announced.ts";
import { createScorer } from "#voting/holds/scorer.ts";
import { createRandom } from "../../harness/random.ts";
import { attacks, attackVisits } from "./attacks.ts";
import { type Attack, isHonest, type LabelledVote, type Maker, toLedger } from "./campaign.ts";
import { createCity } from "./city.ts";
import { honestVisits } from "./honest.ts";
import { createPeople } from "./people.ts";
import type { Scene } from "./scenes/scene.ts";

/** What the scorer made of one campaign: votes and held votes by who made them, and how long it took. */
export type Score = {
  made: Map<Maker, number>;
  held: Map<Maker, number>;
  findings: number;
  votes: number;
  seconds: number;
};

/** The ledger of a seeded campaign: honest people, and the attacks asked for, each with its own chance. */
export function campaignOf(options: {
  seed: number;
  attacks: readonly Attack[];
  /** Honest voters, and days; drawn when absent. */
  size?: number;
  days?: number;
  /** What happens besides. */
  scene?: Scene;
}): { rows: LabelledVote[]; endsAt: number } {
  const random = createRandom(options.seed * 101);
  const drawnDays = random.whole(4, 7);
  const days = options.days ?? drawnDays;
  const drawn = Math.round(random.scale(12_000, 60_000));
  const city = createCity(random);
  const visits = honestVisits({ city, random, days, size: options.size ?? drawn });
  for (const attack of options.attacks) {
    const own = createRandom(options.seed * 7 + 13 * attacks.indexOf(attack));
    // No spread of arguments: an attack may have more visits than a call may have arguments.
    for (const visit of attackVisits(attack, { city, random: own, days })) visits.push(visit);
  }
  if (options.scene) {
    const own = createRandom(options.seed * 31 + 5);
    const people = createPeople({ city, random: own, days }, "s");
    const target = own.whole(1, city.candidates);
    for (const visit of options.scene({ city, random: own, people, days, target }))
      visits.push(visit);
  }
  const rows = toLedger(visits, days);
  return { rows, endsAt: (rows.at(-1)?.at ?? 0) + 26 * 3_600_000 };
}

const add = (counts: Map<Maker, number>, maker: Maker) =>
  counts.set(maker, (counts.get(maker) ?? 0) + 1);

/** Passes of the devices that were announced, over the whole campaign. */
function helpersIn(rows: readonly LabelledVote[]): HelperTime[] {
  const devices = new Map(
    rows.flatMap(({ net, agent, announced }) =>
      net !== undefined && agent !== undefined && announced
        ? [[`${net} ${agent}`, { net, agent, perDay: announced }] as const]
        : [],
    ),
  );
  return [...devices.values()].map((device, index) => ({
    ...device,
    ...{ number: index + 1, begins: 0, ends: Number.POSITIVE_INFINITY },
  }));
}

/** Scores a ledger as the runner does when voting is over. */
export function evaluate({ rows }: ReturnType<typeof campaignOf>): Score {
  const started = performance.now();
  const scorer = createScorer();
  scorer.announce(helpersIn(rows));
  const findings = rows.flatMap((row) => scorer.add(row));
  findings.push(...scorer.scanUpTo(Number.POSITIVE_INFINITY));
  const seconds = (performance.now() - started) / 1000;
  const made = new Map<Maker, number>();
  const held = new Map<Maker, number>();
  const isHeld = new Set<number>();
  for (const { maker } of rows) add(made, maker);
  for (const seq of findings.flatMap(({ seqs }) => seqs)) {
    if (isHeld.has(seq)) throw new Error(`vote ${seq} is held twice`);
    isHeld.add(seq);
    const maker = rows[seq - 1]?.maker;
    if (maker) add(held, maker);
  }
  return { made, held, findings: findings.length, votes: rows.length, seconds };
}

const sum = (counts: Map<Maker, number>, includes: (maker: Maker) => boolean) => {
  let total = 0;
  for (const [maker, count] of counts) if (includes(maker)) total += count;
  return total;
};

/** Honest votes and how many of them are held. */
export const honestOf = ({ made, held }: Score) => ({
  made: sum(made, isHonest),
  held: sum(held, isHonest),
});

/** Held share of somebody's votes. */
export const heldShareOf = ({ made, held }: Score, maker: Maker): number =>
  (held.get(maker) ?? 0) / (made.get(maker) ?? 1);
