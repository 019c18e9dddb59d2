import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refuseTogether } from "#operations/backup/keepKeys.ts";
import { openKeys, sealKeys } from "#operations/backup/keys.ts";
import { poolIn } from "#operations/backup/pool.ts";
import { keepFiles, newBytes } from "#operations/backup/storedFiles.ts";
import { withoutSecrets } from "#operations/withoutSecrets.ts";
import { folderStore } from "#storage/folderStore.ts";
import { keepBackupStatus, readBackupStatus } from "#watch/backupStatus.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-apart-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("keys (U46)", () => {
  const keys = { variables: { VOTING_SECRET: "the secret of all votes, long enough" } };
  const passphrase = "院落里的长椅一共有十七条啊哈哈哈";

  it("come back with the passphrase that sealed them, and are not to be read without", () => {
    const sealed = sealKeys(keys, passphrase);
    expect(sealed).not.toContain("votes");
    expect(openKeys(sealed, passphrase)).toEqual(keys);
    expect(() => openKeys(sealed, `${passphrase}!`)).toThrow("口令不对");
    expect(() => openKeys(sealed, undefined)).toThrow("BACKUP_PASSPHRASE");
  });

  it("are sealed differently each time, and not opened when a byte is another", () => {
    const sealed = sealKeys(keys, passphrase);
    expect(sealKeys(keys, passphrase)).not.toBe(sealed);
    const file = JSON.parse(sealed);
    const text = Buffer.from(file.text, "base64");
    text[3] = (text[3] ?? 0) ^ 1;
    const touched = JSON.stringify({ ...file, text: text.toString("base64") });
    expect(() => openKeys(touched, passphrase)).toThrow("已损坏");
  });

  it("may lie open where the operator wants that", () => {
    expect(openKeys(sealKeys(keys, undefined), undefined)).toEqual(keys);
  });

  it("are refused a place among the backups", () => {
    expect(() => refuseTogether("/b", "/b")).toThrow("BACKUP_KEYS_DIR");
    expect(() => refuseTogether("/b/keys", "/b")).toThrow("BACKUP_KEYS_DIR");
    expect(() => refuseTogether("/keys", "/b")).not.toThrow();
    expect(() => refuseTogether("/b-keys", "/b")).not.toThrow();
  });

  it("are opened by a passphrase that no other process is given", () => {
    expect(withoutSecrets({ NODE_ENV: "test", BACKUP_PASSPHRASE: passphrase })).toEqual({
      NODE_ENV: "test",
    });
  });
});

describe("files of the store (U47)", () => {
  const store = () => folderStore(path.join(folder, "data"));
  const pool = () => poolIn(path.join(folder, "backups"));
  const listed = (name: string, bytes: number) => new Map([[name, bytes]]);

  it("are copied once, under the hash of what they are", async () => {
    await store().put("media/a-1.jpg", Buffer.from("picture"));
    await store().put("intake/b", Buffer.from("picture"));
    const kept = await keepFiles(store(), pool());
    expect(kept.map(({ name }) => name)).toEqual(["intake/b", "media/a-1.jpg"]);
    expect(kept[0]?.sha256).toBe(kept[1]?.sha256);
    const file = pool().fileOf(kept[0]?.sha256 ?? "");
    const before = await stat(file);
    expect(await keepFiles(store(), pool())).toEqual(kept);
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
  });

  it("are copied again when they were read while somebody was writing them", async () => {
    await store().put("media/a-1.jpg", Buffer.from("pict"));
    await keepFiles(store(), pool());
    await writeFile(path.join(folder, "data/media/a-1.jpg"), "picture");
    expect(newBytes(listed("media/a-1.jpg", 7), await pool().book())).toBe(7);
    const [kept] = await keepFiles(store(), pool());
    expect(await readFile(pool().fileOf(kept?.sha256 ?? ""), "utf8")).toBe("picture");
    expect(newBytes(listed("media/a-1.jpg", 7), await pool().book())).toBe(0);
  });

  it("that wait for a form, and those of the tree, are left", async () => {
    await store().put("waiting/2026-11-30/x", Buffer.from("x"));
    await store().put("blobs/ab/c", Buffer.from("x"));
    expect(await keepFiles(store(), pool())).toEqual([]);
  });

  it("go with the last backup that names them, but not while one could still come to need them (U48)", async () => {
    await store().put("media/old.jpg", Buffer.from("old"));
    const [old] = await keepFiles(store(), pool());
    const { sha256 = "" } = old ?? {};
    await pool().forget(new Set(), new Date(0));
    expect(await pool().hashOf(sha256)).toMatchObject({ sha256 });
    await pool().forget(new Set(), new Date("2999-01-01"));
    expect(await pool().hashOf(sha256)).toBeUndefined();
    expect((await pool().book()).size).toBe(0);
  });
});

describe("what is told of backups (U49)", () => {
  const last = { id: "20261130T020000Z", at: "2026-11-30T02:00:00.000Z", bytes: 9, seconds: 1.5 };

  it("is there for every user, and a failure stands until a backup is whole", async () => {
    expect(await readBackupStatus(folder)).toEqual({});
    await keepBackupStatus(folder, { last });
    await keepBackupStatus(folder, { failure: { at: last.at, reason: "磁盘已满" } });
    expect(await readBackupStatus(folder)).toEqual({
      last,
      failure: { at: last.at, reason: "磁盘已满" },
    });
    expect((await stat(path.join(folder, "backup-status.json"))).mode & 0o777).toBe(0o644);
    await keepBackupStatus(folder, { last, failure: undefined });
    expect(await readBackupStatus(folder)).toEqual({ last });
  });

  it("is nothing where the file cannot be understood", async () => {
    await writeFile(path.join(folder, "backup-status.json"), "{");
    expect(await readBackupStatus(folder)).toEqual({});
  });
});
