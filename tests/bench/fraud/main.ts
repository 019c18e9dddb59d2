import { table } from "../table.ts";
import { attacks } from "./attacks.ts";
import type { Attack } from "./campaign.ts";
import { campaignOf, evaluate, heldShareOf, honestOf, type Score } from "./evaluate.ts";
import { measureSizes } from "./sizes.ts";

/** Seeds that no threshold was chosen on; those of the calibration are 1 to 8. */
const evaluationSeeds = [9001, 9002, 9003, 9004, 9005];
const calibrationSeeds = [1, 2, 3, 4, 5, 6, 7, 8];

const isCalibration = process.argv.includes("--calibration");
const seeds = isCalibration ? calibrationSeeds : evaluationSeeds;
/** Figures of their own: a drip is hard to see, and people and a careful maker's machine are not to be seen. */
const apart: readonly Attack[] = ["drip", "paid", "careful"];
const automated = attacks.filter((attack) => !apart.includes(attack));

const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)} %`;
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

type Run = { seed: number; attacks: readonly Attack[]; score: Score };
const runs: Run[] = [];

function run(seed: number, chosen: readonly Attack[]): Run {
  const done = { seed, attacks: chosen, score: evaluate(campaignOf({ seed, attacks: chosen })) };
  runs.push(done);
  return done;
}

const honestShare = (some: readonly Run[]) => {
  const counts = some.map(({ score }) => honestOf(score));
  const total = (key: "made" | "held") => counts.reduce((sum, count) => sum + count[key], 0);
  return total("held") / total("made");
};

console.log(`${isCalibration ? "calibration" : "held-out"} seeds: ${seeds.join(", ")}\n`);
const recalls = new Map<Attack, number[]>(attacks.map((attack) => [attack, []]));
for (const seed of seeds) {
  run(seed, []);
  for (const attack of attacks) {
    recalls.get(attack)?.push(heldShareOf(run(seed, [attack]).score, attack));
  }
  run(seed, attacks);
}

const rows = attacks.map((attack) => {
  const shares = recalls.get(attack) ?? [];
  const own = runs.filter((done) => done.attacks.length === 1 && done.attacks[0] === attack);
  return [
    attack,
    ...shares.map((share) => percent(share)),
    percent(mean(shares)),
    percent(Math.min(...shares)),
    percent(honestShare(own), 3),
  ];
});
const honestRow = (name: string, count: number) => {
  const own = runs.filter((done) => done.attacks.length === count);
  const shares = own.map((done) => percent(honestShare([done]), 3));
  return [name, ...shares, "", "", percent(honestShare(own), 3)];
};
const head = ["held", ...seeds.map((seed) => `seed ${seed}`), "mean", "lowest", "honest held"];
console.log(table(head, rows));
console.log();
console.log(
  table(
    ["honest votes held", ...seeds.map((seed) => `seed ${seed}`), "", "", "all"],
    [honestRow("no attack", 0), honestRow("all attacks at once", attacks.length)],
  ),
);

const million = campaignOf({ seed: seeds[0] ?? 1, attacks: ["burst"], size: 260_000 });
const large = evaluate(million);
console.log(
  `\none campaign of ${large.votes} votes: ${large.seconds.toFixed(1)} s, ` +
    `${Math.round(large.votes / large.seconds)} votes/s in one thread, ` +
    `${percent(honestShare([{ seed: 0, attacks: [], score: large }]), 3)} of honest votes held\n`,
);

const bySize = measureSizes(seeds);
console.log();

const round = (value: number) => Number(value.toFixed(5));
const total = (key: "votes" | "seconds") => runs.reduce((sum, { score }) => sum + score[key], 0);
console.log(
  JSON.stringify({
    automated_recall: round(mean(automated.flatMap((attack) => recalls.get(attack) ?? []))),
    drip_recall: round(mean(recalls.get("drip") ?? [])),
    honest_held: round(honestShare(runs)),
    paid_people_recall: round(mean(recalls.get("paid") ?? [])),
    votes: total("votes"),
    seconds: round(total("seconds")),
    ...Object.fromEntries(Object.entries(bySize).map(([key, value]) => [key, round(value)])),
  }),
);
