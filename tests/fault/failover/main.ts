import { runFailover } from "./run.ts";

/**
 * `npm run chaos:failover`: a primary with two standbys, of which one must have each vote, is killed `FAILOVER_KILLS` (20) times at `FAILOVER_RATE` (3000)
 * votes a second through the process that production runs, from the seed `FAILOVER_SEED` (1).
 */
const kills = Number(process.env.FAILOVER_KILLS ?? 20);
const rate = Number(process.env.FAILOVER_RATE ?? 3_000);
const seed = Number(process.env.FAILOVER_SEED ?? 1);

const began = performance.now();
const run = await runFailover({
  ...{ kills, rate, seed },
  onKill: (kill) => console.error(`kill ${kill} of ${kills}`),
});
console.log(
  JSON.stringify({
    seed,
    rate,
    seconds: Math.round((performance.now() - began) / 1000),
    failovers: run.failovers,
    sent: run.sent,
    acked: run.acked,
    lost: run.lost,
    doubled: run.doubled,
    miscounted: run.miscounted,
    unsettled: run.unsettled,
    bad_answers: run.bad,
    unavailable: run.unavailable,
    repeated: run.repeated,
    standbys_away: run.aways,
    waits_cancelled: run.cancelled,
    acked_while_away: run.ackedWhileAway,
    blackout_ms_max: run.blackoutMs,
  }),
);
const { lost, doubled, miscounted, unsettled, bad, ackedWhileAway } = run;
process.exitCode =
  lost + doubled + miscounted + unsettled + bad + ackedWhileAway === 0 && run.failovers === kills
    ? 0
    : 1;
