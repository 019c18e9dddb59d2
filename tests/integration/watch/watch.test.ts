import { once } from "node:events";
import { mkdtemp, rm, statfs } from "node:fs/promises";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { createServer as createTlsServer } from "node:tls";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { postgresPool } from "#leaves/postgresPool.ts";
import { aCertificate } from "#tests/factories/aCertificate.ts";
import { aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { startUnsealedEndpoint } from "#tests/factories/unsealedEndpoint.ts";
import { aVoter } from "#tests/factories/voteClient.ts";
import { aFrozen, likeRules } from "#tests/factories/voting.ts";
import { asAdmin } from "#tests/harness/asAdmin.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";
import { openFrozen } from "#voting/acts/openings.ts";
import { freeze } from "#voting/campaign/freeze.ts";
import { createPostgresSealStore } from "#voting/seals/postgresSealStore.ts";
import { sealAll } from "#voting/seals/sealAll.ts";
import { createSigner } from "#voting/seals/signer.ts";
import { keepBackupStatus } from "#watch/backupStatus.ts";
import { readAlarmFacts, readAlarms } from "#watch/readAlarms.ts";
import { machineReader } from "#watch/readMachine.ts";
import { readStatus } from "#watch/readStatus.ts";
import { startWatch, type WatchSettings } from "#watch/startWatch.ts";
import { statusLines } from "#watch/statusLines.ts";

const secret = "a secret that is long enough for tests";
const eventually = { timeout: 20_000, interval: 50 };
let cms: TestPayload;
let pool: pg.Pool;
let dataDir: string;
let settings: WatchSettings;
/** How far the clock of the watch is ahead of the machine's, in ms. */
let aheadMs = 0;
const now = () => new Date(Date.now() + aheadMs);
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-watch-"));
  process.env.GRIDPRESS_DATA_DIR = dataDir;
  cms = await openTestPayload();
  pool = postgresPool({ databaseUrl: cms.database.votingUrl, onError: console.error });
  settings = {
    ...{ dataDir, siteOrigin: "http://127.0.0.1:1", backupHours: 26, webhook: undefined },
    statusAddress: "http://localhost:3000/admin/status",
  };
});
afterEach(async () => {
  aheadMs = 0;
  for (const end of ends.splice(0)) await end();
  vi.restoreAllMocks();
});
afterAll(async () => {
  await pool?.end();
  await cms?.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** What the log hears. */
function logLines(): string[] {
  const lines: string[] = [];
  const log = ({ msg }: { msg: string }) => void lines.push(msg);
  vi.spyOn(cms.payload.logger, "error").mockImplementation(log as never);
  vi.spyOn(cms.payload.logger, "info").mockImplementation(log as never);
  return lines;
}

const facts = () => readAlarmFacts(cms.payload.db.pool, now());

describe("E9 and OP1: what the database tells", () => {
  it("is what waits for a release, and schedules that are late: to the log, the start page and a robot", async () => {
    const lines = logLines();
    const told: string[] = [];
    const robot = createHttpServer(async (request, response) => {
      told.push(JSON.parse(await text(request)).text.content);
      response.end('{"errcode":0}');
    });
    await once(robot.listen(0, "127.0.0.1"), "listening");
    const data = {
      ...aPublishableNewsItem(),
      ...{ headline: "没有人发布", slug: "nobody-publishes", _status: "published" as const },
    };
    const { id } = await cms.payload.create({ collection: "news", data });
    await cms.payload.jobs.queue({
      task: "schedulePublish",
      input: { type: "publish", doc: { relationTo: "news", value: String(id) } } as never,
      waitUntil: new Date(Date.now() - 1_000),
    });
    aheadMs = 120_000;
    const webhook = `http://127.0.0.1:${(robot.address() as AddressInfo).port}/`;
    const watch = startWatch(cms.payload, { settings: { ...settings, webhook }, now });
    ends.push(watch.stop, () => robot.close());
    await expect
      .poll(() => lines.join("\n"), eventually)
      .toMatch(/警报：有 \d+ 项变更还没有发布.*警报：有 1 项定时发布过了时间还没有执行/s);
    await expect.poll(() => told.join("\n"), eventually).toMatch(/怎么办：看发布记录/);
    const kinds = (await readAlarms(cms.payload.db.pool, now())).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["outbox", "schedule"]));
    await cms.payload.db.pool.query("UPDATE changes SET release = 0 WHERE release IS NULL");
    await expect.poll(() => lines.join("\n"), eventually).toMatch(/警报解除：有 \d+ 项变更/);
    await expect.poll(() => told.join("\n"), eventually).toMatch(/警报解除：有 \d+ 项变更/);
  });

  it("is votes that the scorer, or a seal, has not reached, and since when", async () => {
    expect(await facts()).not.toHaveProperty("unsealed");
    const frozen = aFrozen({ slug: "lagging", name: "最美网格员", rules: likeRules() });
    await openFrozen(cms.payload.db.pool, freeze(frozen), "总编辑");
    const votes = postgresPool({ databaseUrl: cms.database.votingUrl, onError: console.error });
    const endpoint = await startUnsealedEndpoint({ pool: votes, secret });
    ends.push(endpoint.stop);
    const like = async () => {
      const voter = aVoter(endpoint.serve, "lagging");
      await voter.arrive();
      expect((await voter.like({ candidate: 1 })).status).toBe(200);
    };
    const before = new Date();
    for (let count = 0; count < 3; count += 1) await like();
    const lag = { campaign: "最美网格员", votes: 3 };
    const told = await facts();
    expect([told.unsealed, told.unscored]).toEqual([
      expect.objectContaining(lag),
      expect.objectContaining(lag),
    ]);
    expect(told.unsealed?.since.getTime()).toBeGreaterThanOrEqual(before.getTime() - 1_000);
    await sealAll(createPostgresSealStore(pool), createSigner(secret));
    expect(await facts()).not.toHaveProperty("unsealed");
    await like();
    expect((await facts()).unsealed).toMatchObject({ campaign: "最美网格员", votes: 1 });
  });
});

describe("OP1: a database that is away", () => {
  it("is told to the log and a robot after half a minute, and when it is back, and nothing else is called over", async () => {
    const lines = logLines();
    const posted: string[] = [];
    const robot = createHttpServer(async (request, response) => {
      posted.push(JSON.parse(await text(request)).text.content);
      response.end('{"errcode":0}');
    });
    await once(robot.listen(0, "127.0.0.1"), "listening");
    const webhook = `http://127.0.0.1:${(robot.address() as AddressInfo).port}/`;
    const { name } = cms.database;
    const { adminUrl } = inject("databaseServer");
    const open = (isOpen: boolean) =>
      asAdmin(adminUrl, [
        `ALTER DATABASE ${name} ALLOW_CONNECTIONS ${isOpen}`,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
      ]);
    const watch = startWatch(cms.payload, { settings: { ...settings, webhook }, now });
    ends.push(watch.stop, () => robot.close());
    await expect.poll(() => posted.join("\n"), eventually).toMatch(/警报：还没有做过一次备份/);
    try {
      await open(false);
      await expect.poll(() => lines.join("\n"), eventually).toMatch(/cannot go on/);
      aheadMs = 60_000;
      await expect
        .poll(() => posted.join("\n"), eventually)
        .toMatch(/警报：cms 从 .* 起连不上数据库.*怎么办：在服务器上运行 gridpress doctor/s);
      expect(posted.join("\n")).not.toMatch(/警报解除/);
    } finally {
      await open(true);
    }
    await expect.poll(() => posted.join("\n"), eventually).toMatch(/警报解除：cms 从 .* 起连不上/);
  });
});

describe("OP1: what the machine tells", () => {
  it("is the last good backup, the disk, and how long the certificate of the public address holds", async () => {
    const server = createTlsServer(aCertificate, (socket) => socket.end());
    await once(server.listen(0, "localhost"), "listening");
    ends.push(() => server.close());
    const siteOrigin = `https://localhost:${(server.address() as AddressInfo).port}`;
    const read = machineReader({ dataDir, siteOrigin, now });
    const { blocks, bsize } = await statfs(dataDir);
    expect(await read()).toEqual({
      backup: { at: undefined },
      disk: { freeBytes: expect.any(Number), sizeBytes: blocks * bsize },
      certificate: { until: aCertificate.until },
    });
    const at = "2026-11-28T20:00:00.000Z";
    await keepBackupStatus(dataDir, { last: { id: "b", at, bytes: 1, seconds: 1 } });
    expect((await read()).backup).toEqual({ at: new Date(at) });
  });

  it("is no certificate where nobody answers, and none where there is no TLS", async () => {
    for (const siteOrigin of ["https://127.0.0.1:1", "http://localhost:4321"])
      expect(await machineReader({ dataDir, siteOrigin, now })()).not.toHaveProperty("certificate");
  });
});

describe("OP3: the status view", () => {
  it("tells of each part how it stands", async () => {
    const status = await readStatus(cms.payload, settings, now());
    const lines = statusLines(status, settings, { app: "0.1.0", node: "24.0.0" });
    expect(Object.fromEntries(lines)).toMatchObject({
      等待发布的变更: "无",
      数据库大小: expect.stringMatching(/^\d+ MB$/),
      数据目录的磁盘: expect.stringMatching(/^剩 [\d.]+ GB，共 [\d.]+ GB$/),
      图片和附件: expect.stringMatching(/^\d+ 个，\d+ MB$/),
      "HTTPS 证书": "没有启用 HTTPS",
      版本: expect.stringMatching(/^实格 0\.1\.0，Node 24\.0\.0，PostgreSQL \d+/),
    });
  });
});
