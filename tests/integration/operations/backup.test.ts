import { randomUUID } from "node:crypto";
import { appendFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { freeBytesOf } from "#operations/backup/freeBytes.ts";
import { type BackupJob, makeBackup } from "#operations/backup/makeBackup.ts";
import type { Manifest } from "#operations/backup/manifest.wire.ts";
import { type RestoreJob, restoreBackup } from "#operations/backup/restoreBackup.ts";
import {
  backupStatements,
  backupUrl,
  type LoginUrls,
  loginUrls,
} from "#operations/postgres/roles.ts";
import { withClient } from "#operations/postgres/withClient.ts";
import { readSettings } from "#operations/settings.ts";
import { startPublisher } from "#release/startPublisher.ts";
import { lastCommit } from "#release/tree/lastCommit.ts";
import { openStore } from "#storage/openStore.ts";
import { aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { votingSide } from "#tests/factories/sealedVotes.ts";
import { aSiteBuild } from "#tests/factories/siteBuilds.ts";
import { theStoredSettings } from "#tests/factories/siteSettings.ts";
import { anUpload, aPhonePhoto } from "#tests/factories/uploads.ts";
import { aFrozen } from "#tests/factories/voting.ts";
import { asAdmin } from "#tests/harness/asAdmin.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";
import { testPasswords, testSecrets } from "#tests/harness/testSecrets.ts";
import { openFrozen } from "#voting/acts/openings.ts";
import { freeze } from "#voting/campaign/freeze.ts";
import { createSigner } from "#voting/seals/signer.ts";

let cms: TestPayload;
let folder: string;
let siteRoot: string;
let side: ReturnType<typeof votingSide>;
let made: { folder: string; manifest: Manifest; bytes: number };
const emptyOnes: string[] = [];
const within = (name: string) => path.join(folder, name);

const backupJob = (): BackupJob => ({
  backups: within("backups"),
  databaseUrl: backupUrl(cms.database.adminUrl, cms.database.name, "test-backup"),
  store: openStore({ dataDir: within("data"), s3: undefined }),
  signer: createSigner(testSecrets.VOTING_SECRET),
  keys: {
    folder: within("keys"),
    passphrase: "a passphrase that is long enough",
    keys: { variables: { VOTING_SECRET: testSecrets.VOTING_SECRET } },
  },
  keep: 3,
  base: undefined,
  freeBytes: freeBytesOf,
});

/** An empty database of the operator's, as whoever owns it makes it. */
async function anEmptyDatabase(): Promise<LoginUrls> {
  const name = `gridpress_restore_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
  const { adminUrl } = cms.database;
  await asAdmin(adminUrl, [`CREATE DATABASE ${name} OWNER gridpress_owner`]);
  emptyOnes.push(name);
  return loginUrls(adminUrl, name, testPasswords);
}

const restoreJob = (to: string, more: Partial<RestoreJob> = {}): RestoreJob => ({
  ...{ folder: made.folder, to: within(to), settings: readSettings(), siteRoot },
  ...{ until: undefined, databaseUrl: undefined, keys: undefined, freeBytes: freeBytesOf },
  signal: new AbortController().signal,
  ...more,
});

async function aNewsroom() {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-backup-"));
  siteRoot = await aSiteBuild(within("site"));
  process.env.GRIDPRESS_DATA_DIR = within("data");
  process.env.SITE_ORIGIN = "http://localhost:4321";
  cms = await openTestPayload();
  await cms.payload.updateGlobal({ slug: "site-settings", data: theStoredSettings() });
  await cms.payload.create({
    collection: "media",
    data: { alt: "院落改造后的长椅", credit: "本报" } as never,
    file: anUpload(await aPhonePhoto(640, 480), "bench.jpg"),
  });
  await cms.payload.create({
    collection: "news",
    data: { ...aPublishableNewsItem(), headline: "院落议事", slug: "talk", _status: "published" },
  });
  const publisher = startPublisher(cms.payload, siteRoot);
  const isOut = async () => {
    const [{ count }] = (
      await cms.payload.db.pool.query(
        "SELECT count(*)::int AS count FROM changes WHERE release IS NULL",
      )
    ).rows;
    return count === 0 && (await lastCommit(cms.payload.db.pool)) !== undefined;
  };
  await vi.waitUntil(isOut, { timeout: 60_000, interval: 100 });
  await publisher.stop();
}

async function aCampaign() {
  side = votingSide({
    databaseUrl: cms.database.votingUrl,
    ownerUrl: cms.database.ownerUrl,
    secret: testSecrets.VOTING_SECRET,
  });
  await openFrozen(side.owner, freeze(aFrozen({ slug: "best" })), "总编辑");
  await side.likes("best", [1, 1, 2, 3, 2]);
  await side.seal();
  await side.sign();
}

/** Votes and pictures that come in while a backup is made. */
function traffic() {
  let isOver = false;
  let pictures = 0;
  const vote = `INSERT INTO voting.likes (campaign, seq, day, voter, key, at, candidate, slot, nth)
    SELECT c.id, m.last + 1, '2026-11-21', gen_random_uuid(), gen_random_uuid(),
      '2026-11-21T04:00Z'::timestamptz + (m.last + 1) * interval '1 second', 1, 1, 1
    FROM voting.campaigns c, LATERAL (SELECT max(seq) AS last FROM voting.likes l WHERE l.campaign = c.id) m
    WHERE c.slug = 'best'`;
  const picture = `INSERT INTO media (alt, credit, filename, updated_at, created_at)
    VALUES ('院落', '本报', $1, now(), now())`;
  const store = openStore({ dataDir: within("data"), s3: undefined });
  const busy = (async () => {
    for (let number = 1; !isOver; number += 1) {
      await side.owner.query(vote);
      // As an upload does it: the file first, then its row.
      await store.put(`media/busy-${number}.jpg`, Buffer.from(`picture ${number}`));
      await side.owner.query(picture, [`busy-${number}.jpg`]);
      pictures = number;
    }
  })();
  return {
    // A backup that is made before the first of them shows nothing.
    hasBegun: () => vi.waitUntil(() => pictures > 0, { timeout: 30_000, interval: 10 }),
    stop: () => {
      isOver = true;
      return busy;
    },
  };
}

beforeAll(async () => {
  await aNewsroom();
  await aCampaign();
  await asAdmin(cms.database.adminUrl, backupStatements(cms.database.name, "test-backup"));
  const busy = traffic();
  await busy.hasBegun();
  made = await makeBackup(backupJob());
  await busy.stop();
});
afterAll(async () => {
  await side?.end();
  for (const name of emptyOnes)
    await asAdmin(cms.database.adminUrl, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]);
  await cms?.close();
  await rm(folder, { recursive: true, force: true });
});

describe("a backup that is made while votes come in", () => {
  it("is of one instant (U42, U43): a ledger has all votes up to its last, and every row its picture", () => {
    const [head] = made.manifest.ledgers;
    expect(head).toMatchObject({ slug: "best" });
    expect(head?.likes.rows).toBeGreaterThanOrEqual(5);
    expect(head?.likes.last).toBe(head?.likes.rows);
    const pictures = made.manifest.tables.find(({ name }) => name === "media");
    expect(pictures?.rows).toBeGreaterThan(1);
    expect(made.manifest.missing).toEqual([]);
  });

  it("is made by a login that changes nothing (U42)", async () => {
    const { databaseUrl } = backupJob();
    const change = withClient(databaseUrl, (login) => login.query("DELETE FROM public.changes"));
    await expect(change).rejects.toThrow(/permission denied/);
    const { votingUrl } = cms.database;
    await expect(makeBackup({ ...backupJob(), databaseUrl: votingUrl })).rejects.toThrow(
      /读不了所有的表.*gridpress_backup/s,
    );
  });

  it("has no key in it, and keys apart are sealed (U46)", async () => {
    for (const name of await readdir(made.folder))
      if (name.endsWith(".json"))
        expect(await readFile(path.join(made.folder, name), "utf8")).not.toContain(
          testSecrets.VOTING_SECRET,
        );
    const [keys = ""] = await readdir(within("keys"));
    expect(await readFile(path.join(within("keys"), keys), "utf8")).not.toContain(
      testSecrets.VOTING_SECRET,
    );
  });

  it("comes back on an empty database elsewhere, and is found to be the same (U53, U54)", async () => {
    const { ownerUrl: databaseUrl, cmsUrl, votingUrl } = await anEmptyDatabase();
    const { report, isSound } = await restoreBackup(restoreJob("elsewhere", { databaseUrl }));
    expect(report).toContain("演练报告");
    expect(report).toMatch(/✓ 数据库内容：\d+ 张表、\d+ 行逐字节相同/);
    expect(report).toContain("✓ 重计票数 best");
    expect(report).toContain("✓ 核对封存 best：封存、签名与各步记录全部核对无误");
    expect(report).toMatch(/✓ 读者网站：\d+ 个地址，内容逐字节相同/);
    expect(isSound).toBe(true);
    const files = await readdir(path.join(within("elsewhere"), "media"));
    const list: { name: string }[] = JSON.parse(
      await readFile(path.join(made.folder, "files.json"), "utf8"),
    );
    expect(files.map((name) => `media/${name}`).sort()).toEqual(list.map(({ name }) => name));
    const asLogin = (url: string, statement: string) =>
      withClient(url, async (login) => (await login.query(statement)).rows);
    expect(await asLogin(cmsUrl, "SELECT headline FROM news")).toEqual([{ headline: "院落议事" }]);
    expect(await asLogin(votingUrl, "SELECT slug FROM voting.campaigns")).toEqual([
      { slug: "best" },
    ]);
    const guarded = withClient(databaseUrl, (owner) => owner.query("DELETE FROM voting.likes"));
    await expect(guarded).rejects.toThrow();
  }, 240_000);

  it("is told to be another one when a vote was added to it (U53)", async () => {
    const changed = structuredClone(made.manifest);
    const likes = changed.ledgers[0]?.likes;
    if (likes) likes.counts["2"] = 1;
    const { verifyVotes } = await import("#operations/backup/verifyVotes.ts");
    const [counted] = await verifyVotes(cms.database.ownerUrl, changed);
    expect(counted).toMatchObject({ result: "differs" });
    expect(counted?.detail).toContain("2 号 1 票变成 2 票");
  });
});

describe("a restore is refused before anything is written", () => {
  const refused = (more: Partial<RestoreJob> = {}) => restoreBackup(restoreJob("never", more));
  const nothing = async () => expect(await readdir(folder)).not.toContain("never");

  it("when a byte of a table flipped: the file is named (U50)", async () => {
    const file = path.join(made.folder, "database/voting.likes.gz");
    const bytes = await readFile(file);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    await writeFile(file, bytes);
    await expect(refused()).rejects.toThrow("database/voting.likes.gz");
    await nothing();
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    await writeFile(file, bytes);
  });

  it("when a picture is missing, or a file is there that nobody knows (U50)", async () => {
    const list = JSON.parse(await readFile(path.join(made.folder, "files.json"), "utf8"));
    const { sha256, name } = list[0];
    const file = path.join(within("backups"), "files", sha256.slice(0, 2), sha256);
    await rename(file, `${file}.away`);
    await writeFile(path.join(made.folder, "stranger.txt"), "");
    const told = await refused().catch(String);
    expect(told).toContain("备份里多出文件：stranger.txt");
    expect(told).toMatch(new RegExp(`备份缺少文件：files/../${sha256}（${name}）`));
    await nothing();
    await rename(`${file}.away`, file);
    await rm(path.join(made.folder, "stranger.txt"));
  });

  it("when the manifest itself was touched (U50)", async () => {
    const file = path.join(made.folder, "manifest.json");
    const before = await readFile(file);
    await appendFile(file, " ");
    await expect(refused()).rejects.toThrow("manifest.json");
    await writeFile(file, before);
  });

  it("when there is too little space, which a backup says as well (U45)", async () => {
    const freeBytes = async () => 1_000_000;
    await expect(refused({ freeBytes })).rejects.toThrow(/空间不够[\s\S]*什么也没有写/);
    await nothing();
    const before = await readdir(within("backups"));
    await expect(makeBackup({ ...backupJob(), freeBytes })).rejects.toThrow(/空间不够/);
    expect(await readdir(within("backups"))).toEqual(before);
  });

  it("when the place is in use (U51)", async () => {
    await expect(refused({ to: within("data") })).rejects.toThrow("不是空的");
    await expect(refused({ databaseUrl: cms.database.ownerUrl })).rejects.toThrow("已经有表了");
  });
});

it("of a second backup only what is new is copied, and old ones go with what they alone had (U47, U48)", async () => {
  const pool = async () =>
    (await readdir(within("backups/files"), { recursive: true })).filter((name) =>
      /[0-9a-f]{64}$/.test(name),
    );
  const before = await pool();
  await cms.payload.delete({ collection: "media", where: {} });
  const { folder: second } = await makeBackup({ ...backupJob(), keep: 1 });
  expect(before.length).toBeGreaterThan(3);
  expect(await pool()).toEqual([]);
  const kept = (await readdir(within("backups"))).filter((name) => /Z$/.test(name));
  expect(kept).toEqual([path.basename(second)]);
  expect(await readdir(within("keys"))).toEqual([`keys-${path.basename(second)}.json`]);
});
