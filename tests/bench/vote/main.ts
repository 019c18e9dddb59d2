import pg from "pg";
import { aFrozen, likeRules } from "#tests/factories/voting.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { startVotingServer, type VotingServer } from "#tests/harness/votingServer.ts";
import { openFrozen } from "#voting/acts/openings.ts";
import { freeze } from "#voting/campaign/freeze.ts";
import { median } from "../median.ts";
import { table } from "../table.ts";
import { type BenchServer, runLoad, startBenchServer } from "./childTask.ts";
import { batchInserts, createTwin, singleInserts } from "./inserts.ts";
import { cpuSeconds } from "./processCpu.ts";
import { benchCampaign, benchCandidates } from "./voteRequests.ts";

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const seconds = Number(process.env.BENCH_SECONDS ?? 4);
const openSeconds = Number(process.env.BENCH_OPEN_SECONDS ?? 60);
/** Phones that wait for an answer at the same time; how many share a commit follows from it. */
const connections = 1024;
const openRate = 6000;

type Round = {
  bare: number;
  endpoint: number;
  batch: number;
  single: number;
  payload: number;
  cpuMicroseconds: number;
};

async function openCampaign(url: string): Promise<void> {
  const pool = openPool(url, 1);
  const rules = likeRules();
  await openFrozen(
    pool,
    freeze(aFrozen({ slug: benchCampaign, size: benchCandidates, rules })),
    "bench",
  );
  await pool.end();
}

/** Payload makes its tables by itself, in a database where it finds no others. */
async function createPayloadDatabase(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query("CREATE DATABASE payload");
  await client.end();
  const url = new URL(adminUrl);
  url.pathname = "/payload";
  return url.href;
}

async function checkpoint(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query("CHECKPOINT");
  await client.end();
}

type Servers = { bare: BenchServer; endpoint: BenchServer; payload: BenchServer };

async function throughput({ port }: BenchServer, requests: number): Promise<number> {
  const load = { kind: "closed", port, connections, seconds, requests } as const;
  const { answered, failed, seconds: took } = await runLoad(load);
  if (failed > 0) throw new Error(`${failed} of ${answered + failed} votes were not taken`);
  return answered / took;
}

async function measureRound(servers: Servers, database: VotingServer): Promise<Round> {
  const url = database.ownerUrl;
  const cpuOf = () => cpuSeconds(servers.endpoint.pid) + cpuSeconds(database.server.pid);
  const bare = await throughput(servers.bare, 40_000 * seconds);
  const [before, began] = [cpuOf(), performance.now()];
  const endpoint = await throughput(servers.endpoint, 25_000 * seconds);
  const votes = (endpoint * (performance.now() - began)) / 1000;
  const cpuMicroseconds = ((cpuOf() - before) / Math.min(votes, endpoint * seconds)) * 1e6;
  const batch = await batchInserts({ url, table: "voting.batch_twin", seconds });
  const single = await singleInserts({ url, table: "voting.single_twin", seconds });
  const payload = await throughput(servers.payload, 2000 * seconds);
  return { bare, endpoint, batch, single, payload, cpuMicroseconds };
}

async function measureOpenLoop(endpoint: BenchServer, database: VotingServer) {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const { rows: before } = await owner.query(
    "SELECT coalesce(max(seq), 0)::int AS seq FROM voting.likes",
  );
  const result = await runLoad({
    kind: "open",
    port: endpoint.port,
    connections,
    rate: openRate,
    seconds: openSeconds,
  });
  const { rows } = await owner.query<{ key: string; rows: number }>(
    "SELECT key, count(*)::int AS rows FROM voting.likes WHERE seq > $1 GROUP BY key",
    [before[0].seq],
  );
  await owner.end();
  const kept = new Set(rows.map(({ key }) => key));
  return {
    ...result,
    lost: result.acknowledged.filter((key) => !kept.has(key)).length,
    doubled: rows.filter((row) => row.rows > 1).length,
    rows: rows.length,
  };
}

const rate = (value: number) => Math.round(value).toLocaleString("en");
const ratio = (value: number) => Math.round(value * 100) / 100;
const ms = (value: number) => Math.round(value * 10) / 10;

const database = await startVotingServer();
try {
  await openCampaign(database.ownerUrl);
  await createTwin(database.ownerUrl, "voting.batch_twin");
  await createTwin(database.ownerUrl, "voting.single_twin");
  const servers: Servers = {
    bare: await startBenchServer("servers.ts", "bare"),
    endpoint: await startBenchServer("servers.ts", "endpoint", database.votingUrl),
    payload: await startBenchServer(
      "payloadServer.ts",
      await createPayloadDatabase(database.adminUrl),
    ),
  };
  // A service that has been up for a while is what is measured, not the first seconds of its compiler.
  for (const server of Object.values(servers)) await throughput(server, 10_000);
  const measured: Round[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    console.error(`round ${round} of ${rounds}`);
    measured.push(await measureRound(servers, database));
  }
  const middle = (part: keyof Round) => median(measured.map((round) => round[part]));
  const vs = (part: keyof Round) =>
    ratio(median(measured.map((round) => round.endpoint / round[part])));
  // What the compared writers left in the buffers is not the audience's to wait for.
  await checkpoint(database.adminUrl);
  console.error(`open loop: ${openRate} votes/s for ${openSeconds} s`);
  const open = await measureOpenLoop(servers.endpoint, database);
  for (const server of Object.values(servers)) await server.stop();

  console.log(
    table(
      ["", "per second", "endpoint is"],
      [
        ["bare node:http POST", rate(middle("bare")), `${vs("bare")} ×`],
        ["vote endpoint, every check on", rate(middle("endpoint")), ""],
        ["raw batch insert, 1 connection", rate(middle("batch")), `${vs("batch")} ×`],
        ["single inserts, 32 clients", rate(middle("single")), `${vs("single")} ×`],
        ["Payload REST create", rate(middle("payload")), `${vs("payload")} ×`],
      ],
    ),
  );
  console.log(`CPU per vote, node and PostgreSQL: ${Math.round(middle("cpuMicroseconds"))} µs`);
  console.log(
    `open loop at ${openRate}/s for ${openSeconds} s: p50 ${ms(open.p50)} ms, p99 ${ms(open.p99)} ms, p99.9 ${ms(open.p999)} ms, ` +
      `max ${ms(open.max)} ms; ${open.errors} wrong answers, ${open.acknowledged.length} acknowledged, ${open.rows} rows`,
  );
  console.log(
    JSON.stringify({
      vs_bare_http: vs("bare"),
      vs_batch_insert: vs("batch"),
      vs_single_insert: vs("single"),
      vs_payload_rest: vs("payload"),
      cpu_us_per_vote: Math.round(middle("cpuMicroseconds")),
      open_loop: {
        rate: openRate,
        p99_ms: ms(open.p99),
        p999_ms: ms(open.p999),
        errors: open.errors,
        lost: open.lost,
        doubled: open.doubled,
      },
    }),
  );
} finally {
  await database.end();
}
