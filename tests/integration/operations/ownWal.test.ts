import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { createTestDatabase } from "#tests/harness/database.ts";

it("a backup of WAL of an own PostgreSQL says that it keeps its own and when it does not, and is no failed backup", async () => {
  const [database, folder] = [
    await createTestDatabase(),
    await mkdtemp(path.join(os.tmpdir(), "gridpress-own-wal-")),
  ];
  onTestFinished(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  const env = {
    ...{ PATH: process.env.PATH, NODE_ENV: "production" },
    ...{ SITE_ORIGIN: "https://grid.example.cn", ADMIN_ORIGIN: "https://admin.grid.example.cn" },
    ...{ GRIDPRESS_DATA_DIR: folder, BACKUP_DIR: path.join(folder, "backups") },
    BACKUP_DATABASE_URL: database.ownerUrl,
  } as unknown as NodeJS.ProcessEnv;
  const words = ["cms/operations/launch.mjs", "backup", "--wal"];
  const ended = await promisify(execFile)(process.execPath, words, { env }).catch((error) => error);
  expect(ended.stdout).toContain("WAL 由它自己归档");
  // That of the tests keeps none.
  expect(ended.stderr).toMatch(/按时间点恢复要靠 PostgreSQL 自己归档 WAL/);
  expect(ended.code).toBe(1);
  expect(await readdir(folder)).toEqual(["backups"]);
});
