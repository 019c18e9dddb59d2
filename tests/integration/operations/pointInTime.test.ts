import { execFile } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bytesBelow } from "#operations/backup/base.ts";
import { bringWal } from "#operations/backup/bringWal.ts";
import { freeBytesOf } from "#operations/backup/freeBytes.ts";
import { type BackupJob, makeBackup } from "#operations/backup/makeBackup.ts";
import { restoreBackup } from "#operations/backup/restoreBackup.ts";
import { backupFor } from "#operations/backup/sourceAt.ts";
import { type LoginUrls, provisionDatabase } from "#operations/postgres/roles.ts";
import { type RunningServer, startServer } from "#operations/postgres/server.ts";
import { archiveIn } from "#operations/postgres/walArchive.ts";
import { withClient } from "#operations/postgres/withClient.ts";
import { trialSecrets } from "#operations/secrets.ts";
import { readSettings } from "#operations/settings.ts";
import { openEmbedded } from "#operations/stack.ts";
import { openStore } from "#storage/openStore.ts";
import { aSiteBuild } from "#tests/factories/siteBuilds.ts";
import { testPasswords, testSecrets } from "#tests/harness/testSecrets.ts";
import { createSigner } from "#voting/seals/signer.ts";
import { readAlarmFacts } from "#watch/readAlarms.ts";

let folder: string;
let server: RunningServer;
let urls: LoginUrls;
const within = (name: string) => path.join(folder, name);

const job = (): BackupJob => {
  const postgres = within("data/postgres");
  const cluster = path.join(postgres, "cluster");
  return {
    backups: within("backups"),
    databaseUrl: urls.ownerUrl,
    store: openStore({ dataDir: within("data"), s3: undefined }),
    signer: createSigner(testSecrets.VOTING_SECRET),
    keys: undefined,
    keep: 3,
    base: {
      adminUrl: server.urlOf("gridpress"),
      ...{ cluster, archive: archiveIn(postgres), bytes: () => bytesBelow(cluster) },
    },
    freeBytes: freeBytesOf,
  };
};

const asOwner = async (statement: string, ownerUrl = urls.ownerUrl) =>
  (await withClient(ownerUrl, (owner) => owner.query(statement))).rows;

const addPlace = (name: string) =>
  asOwner(`INSERT INTO places (name, label, level) VALUES ('${name}', '${name}', 'street')`);

const pictureOf = (name: string) =>
  openStore({ dataDir: within("data"), s3: undefined }).put(`media/${name}.jpg`, Buffer.from(name));

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-instant-"));
  // The server's own account has to get in.
  await chmod(folder, 0o755);
  process.env.SITE_ORIGIN = "http://localhost:4321";
  const postgres = within("data/postgres");
  server = await startServer({ folder: postgres, password: "only-for-this-test", keepsWal: true });
  const adminUrl = server.urlOf("postgres");
  urls = await provisionDatabase({ adminUrl, database: "gridpress", passwords: testPasswords });
  await promisify(execFile)(process.execPath, ["cms/operations/migrate.ts"], {
    env: Object.assign({}, process.env, testSecrets, { DATABASE_URL: urls.ownerUrl }),
  });
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe("an instant of the embedded database (U52)", () => {
  let instant: Date;
  const former = `${"f".repeat(40)}@2026-11-21T04:00:00.000Z`;

  it("needs a backup that was whole by then", async () => {
    await addPlace("备份前的街道");
    await makeBackup(job());
    const early = new Date("2020-01-01T00:00:00Z");
    await expect(backupFor(within("backups"), early)).rejects.toThrow("没有能恢复到");
  });

  it("comes back with what was committed by then and nothing later, in a place of its own", async () => {
    await addPlace("备份后的街道");
    await asOwner(
      "INSERT INTO media (alt, credit, filename, updated_at, created_at) VALUES ('长椅', '本报', 'later.jpg', now(), now())",
    );
    await pictureOf("later");
    const [now] = await asOwner("SELECT clock_timestamp() AS at");
    // The mistake comes later than a millisecond, which is what a typed time can tell apart.
    instant = new Date(now.at.getTime() + 1);
    await sleep(20);
    await asOwner("DELETE FROM places");
    await bringWal(job(), within("data"));

    const { report } = await restoreBackup({
      folder: await backupFor(within("backups"), instant),
      ...{ to: within("drill"), settings: readSettings(), until: instant, databaseUrl: undefined },
      keys: { variables: { ...testSecrets, VOTING_SECRET_BEFORE: former } as never },
      siteRoot: await aSiteBuild(within("site")),
      freeBytes: freeBytesOf,
      signal: new AbortController().signal,
    });
    expect(report).toContain(`恢复到 ${instant.toISOString()}`);
    expect(report).toContain("✓ 数据库内容");
    expect(report).toContain("✓ 密钥：已放好，与备份里的公钥相符");
    expect(await readFile(within("drill/media/later.jpg"), "utf8")).toBe("later");

    const secrets = await trialSecrets(within("drill/secrets.json"));
    expect(secrets.voting).toBe(testSecrets.VOTING_SECRET);
    // Voters of a campaign that opened before a rotation stay who they are there, too.
    expect(secrets.former).toEqual({ VOTING_SECRET_BEFORE: former });
    const drill = await openEmbedded(within("drill"), secrets);
    const places = await asOwner("SELECT name FROM places ORDER BY id", drill.urls.ownerUrl);
    await drill.close();
    expect(places).toEqual([{ name: "备份前的街道" }, { name: "备份后的街道" }]);
    expect(await asOwner("SELECT name FROM places")).toEqual([]);
  }, 240_000);

  it("is refused beyond the end of the WAL, and nothing is left of the try", async () => {
    const later = new Date(instant.getTime() + 3_600_000);
    const tried = restoreBackup({
      folder: await backupFor(within("backups"), later),
      ...{ to: within("late"), settings: readSettings(), until: later, databaseUrl: undefined },
      ...{ keys: undefined, siteRoot: within("site"), freeBytes: freeBytesOf },
      signal: new AbortController().signal,
    });
    await expect(tried).rejects.toThrow(`WAL 没有到 ${later.toISOString()}`);
    expect(await readdir(within("late"))).toEqual([]);
  }, 120_000);
});

it("OP1: WAL that cannot be put aside is told, and no longer when it is", async () => {
  const archive = () =>
    withClient(urls.ownerUrl, async (owner) => (await readAlarmFacts(owner, new Date())).archive);
  const folder = archiveIn(within("data/postgres"));
  expect(await archive()).toBeUndefined();
  await rename(folder, `${folder}.away`);
  await addPlace("归档失败时的街道");
  await withClient(server.urlOf("postgres"), (admin) => admin.query("SELECT pg_switch_wal()"));
  await expect.poll(archive, { timeout: 30_000 }).toEqual({
    since: expect.any(Date),
    file: expect.stringMatching(/^[0-9A-F]{24}$/),
  });
  await rename(`${folder}.away`, folder);
  await expect.poll(archive, { timeout: 90_000, interval: 500 }).toBeUndefined();
}, 150_000);
