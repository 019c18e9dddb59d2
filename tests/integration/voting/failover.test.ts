import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { postgresPool } from "#leaves/postgresPool.ts";
import { withClient } from "#operations/postgres/withClient.ts";
import { aFrozen, aLike, likeRules } from "#tests/factories/voting.ts";
import { type Cluster, startCluster } from "#tests/fault/failover/cluster.ts";
import { runFailover } from "#tests/fault/failover/run.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { openFrozen } from "#voting/acts/openings.ts";
import { freeze } from "#voting/campaign/freeze.ts";
import type { Ledger } from "#voting/ledger/ledger.ts";
import { createPostgresLedger } from "#voting/ledger/postgresLedger.ts";

let cluster: Cluster;
let ledger: Ledger;
let campaign: number;
let day: string;

beforeAll(async () => {
  cluster = await startCluster(2);
  const owner = openPool(cluster.ownerUrl(), 1);
  const frozen = aFrozen({ slug: "held", rules: likeRules() });
  await openFrozen(owner, freeze(frozen), "test");
  await owner.end();
  const pool = postgresPool({ databaseUrl: cluster.votingUrl, onError: () => undefined });
  ledger = createPostgresLedger(pool);
  campaign = (await ledger.campaign("held"))?.id ?? 0;
  day = (await ledger.likeFacts(campaign, [])).day;
});
afterAll(async () => {
  await ledger?.close();
  await cluster?.end();
});

/** Ends the wait for a standby as an administrator would, once there is one. */
const cancelWait = () =>
  withClient(cluster.adminUrl(), async (client) => {
    const cancel = `SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND backend_type = 'client backend'`;
    while ((await client.query(cancel)).rowCount === 0) await sleep(10);
  });

const like = aLike({ candidate: 1 });
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => "none",
    (error: Error) => String(error.cause),
  );

it("a vote whose wait for a standby was cancelled is not acknowledged, and nor is its repetition before a standby has it", async () => {
  cluster.way.hold();
  const cast = refusalOf(ledger.castLikes(campaign, day, [like]));
  await cancelWait();
  expect(await cast).toMatch(/wait for a standby was cancelled/);
  // The server that took it shows it to everybody from now on.
  const repetition = refusalOf(ledger.likeFacts(campaign, [like]));
  await cancelWait();
  expect(await repetition).toMatch(/wait for a standby was cancelled/);
  cluster.way.release();
  const { rows } = await ledger.likeFacts(campaign, [like]);
  expect(rows.get(like.voter)).toHaveLength(1);
});

it("the hosts of a list are asked for the one that takes writes, wherever that is now", async () => {
  const before = await ledger.campaign("held");
  await cluster.failOver();
  // What was open broke with the server.
  await ledger.now().catch(() => undefined);
  const after = await ledger.campaign("held");
  expect(after?.acts).toEqual(before?.acts);
  expect(after?.history).not.toBe(before?.history);
  await ledger.castLikes(campaign, day, [aLike({ candidate: 2, slot: 2 })]);
});

it("no acknowledged vote is lost or doubled, and counts are the ledger's, when the primary is killed", async () => {
  const { failovers, acked, ...found } = await runFailover({
    ...{ kills: 2, rate: 200, seed: 1, connections: 64 },
  });
  expect(failovers).toBe(2);
  expect(acked).toBeGreaterThan(100);
  expect(found).toMatchObject({
    ...{ lost: 0, doubled: 0, miscounted: 0, unsettled: 0, bad: 0, ackedWhileAway: 0 },
  });
}, 180_000);
