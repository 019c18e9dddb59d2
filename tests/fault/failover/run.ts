import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "#operations/postgres/withClient.ts";
import { aFrozen, likeRules } from "#tests/factories/voting.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { createRandom, type Random } from "#tests/harness/random.ts";
import { openFrozen } from "#voting/acts/openings.ts";
import { freeze } from "#voting/campaign/freeze.ts";
import { benchCampaign, benchCandidates } from "../../bench/vote/voteRequests.ts";
import { type Cluster, startCluster } from "./cluster.ts";
import { type Judgement, judge } from "./judge.ts";
import type { LoadOrder, LoadReport } from "./load.ts";
import { startVoting } from "./votingProcess.ts";

export type FailoverRun = LoadReport &
  Judgement & {
    failovers: number;
    /** Waits for a standby that were cancelled while none was there. */
    cancelled: number;
    /** Stretches in which no standby was there. */
    aways: number;
  };

async function openCampaign(url: string): Promise<void> {
  const pool = openPool(url, 1);
  const frozen = aFrozen({ slug: benchCampaign, size: benchCandidates, rules: likeRules() });
  await openFrozen(pool, freeze(frozen), "failover");
  await pool.end();
}

/** The voters, in a process of their own. */
function startLoad() {
  const child = fork(path.join(import.meta.dirname, "load.ts"));
  const tell = async (order: LoadOrder) => {
    child.send(order);
    const [said] = await once(child, "message");
    return said;
  };
  return { tell, stop: () => child.disconnect() };
}

/** Ends every wait for a standby, as an administrator does who sees statements hang. */
const cancelWaits = `SELECT pg_cancel_backend(pid) AS done FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND backend_type = 'client backend'`;

async function stormOfCancels(adminUrl: string, ms: number): Promise<number> {
  let cancelled = 0;
  await withClient(adminUrl, async (client) => {
    for (const end = performance.now() + ms; performance.now() < end; await sleep(20))
      cancelled += (await client.query(cancelWaits)).rows.length;
  });
  return cancelled;
}

/**
 * Kills the primary so often while votes come in. Each second time all standbys are cut off before, and waits for them are cancelled: what was committed then
 * is on the killed server alone. Between, standbys are away for a while and come back.
 */
export async function runFailover(options: {
  kills: number;
  rate: number;
  seed: number;
  connections?: number;
  onKill?: (kill: number) => void;
}): Promise<FailoverRun> {
  const { kills, rate, seed, connections = 512, onKill } = options;
  const random = createRandom(seed);
  const folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-failover-run-"));
  const ackedFile = path.join(folder, "acked");
  const cluster = await startCluster(3);
  const load = startLoad();
  let voting: Awaited<ReturnType<typeof startVoting>> | undefined;
  const sum = { failovers: 0, cancelled: 0, aways: 0 };
  try {
    await openCampaign(cluster.ownerUrl());
    voting = await startVoting(cluster.votingUrl, path.join(folder, "voting.log"));
    await load.tell({ kind: "begin", port: voting.port, rate, connections, ackedFile });
    for (let kill = 1; kill <= kills; kill += 1) {
      onKill?.(kill);
      await cluster.untilWhole();
      await sleep(500 + random.whole(0, 500));
      const isAway = kill % 2 === 0;
      if (kill % 4 === 3) {
        sum.cancelled += await withoutStandbys(cluster, load.tell, random);
        sum.aways += 1;
        await load.tell({ kind: "back" });
        cluster.way.release();
        await sleep(500);
      }
      if (isAway) {
        sum.cancelled += await withoutStandbys(cluster, load.tell, random);
        sum.aways += 1;
      }
      await cluster.failOver(isAway ? () => load.tell({ kind: "back" }) : undefined);
      sum.failovers += 1;
    }
    await cluster.untilWhole();
    const report: LoadReport = await load.tell({ kind: "end" });
    await sleep(2_500);
    const { origin } = voting;
    const found = await judge({ ownerUrl: cluster.ownerUrl(), ackedFile, origin });
    return { ...sum, ...report, ...found };
  } finally {
    load.stop();
    await voting?.stop();
    await cluster.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Holds back all that standbys send and get, and cancels the waits for them meanwhile. They stay away when it resolves. */
async function withoutStandbys(
  cluster: Cluster,
  tell: (order: LoadOrder) => Promise<unknown>,
  random: Random,
): Promise<number> {
  cluster.way.hold();
  await tell({ kind: "away" });
  return stormOfCancels(cluster.adminUrl(), 1_000 + random.whole(0, 1_000));
}
