import { table } from "#tests/bench/table.ts";
import { plantedBugs } from "./plantedBugs.ts";
import { type ChaosRun, runChaos } from "./run.ts";

/**
 * `npm run chaos:vote`: kills, locks, storms and wrong clocks under load, from a seed. `CHAOS_CYCLES` (200) and
 * `CHAOS_SEED` (1) set the run; then each planted bug must be noticed by the same checks within `CHAOS_BUG_CYCLES` (12; with 0
 * none is planted).
 */
const cycles = Number(process.env.CHAOS_CYCLES ?? 200);
const seed = Number(process.env.CHAOS_SEED ?? 1);
const bugCycles = Number(process.env.CHAOS_BUG_CYCLES ?? 12);

const sound = await runChaos({
  cycles,
  seed,
  onCycle: (cycle, fault) => {
    if (cycle % 10 === 0) console.error(`cycle ${cycle} of ${cycles}: ${fault}`);
  },
});
console.error(JSON.stringify(sound));
const rows: [string, ChaosRun][] = [["the service", sound]];
let caught = 0;
const bugs = bugCycles > 0 ? plantedBugs : [];
for (const bug of bugs) {
  console.error(`planted bug: ${bug}`);
  const found = await runChaos({ cycles: bugCycles, seed, bug });
  console.error(JSON.stringify(found));
  if (found.lost + found.doubled + found.phantom + found.miscounted > 0) caught += 1;
  rows.push([`bug: ${bug}`, found]);
}

console.log(
  table(
    [
      "",
      "cycles",
      "acked",
      "lost",
      "doubled",
      "phantom",
      "miscounted",
      "503",
      "bad",
      "recovery ms",
    ],
    rows.map(([name, run]) => [
      name,
      ...[run.cycles, run.acked, run.lost, run.doubled, run.phantom, run.miscounted].map(String),
      ...[run.unavailable, run.bad, run.recoveryMax].map(String),
    ]),
  ),
);
console.log(
  JSON.stringify({
    seed,
    cycles: sound.cycles,
    acked: sound.acked,
    lost: sound.lost,
    doubled: sound.doubled,
    phantom: sound.phantom,
    miscounted: sound.miscounted,
    bad_answers: sound.bad,
    faults: sound.faults,
    recovery_ms_max: sound.recoveryMax,
    planted_bugs_caught: caught,
  }),
);
const { lost, doubled, phantom, miscounted, bad } = sound;
const isSound = lost + doubled + phantom + miscounted + bad === 0;
process.exitCode = isSound && caught === bugs.length ? 0 : 1;
