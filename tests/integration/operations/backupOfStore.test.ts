import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { poolIn } from "#operations/backup/pool.ts";
import { restoreFiles } from "#operations/backup/restoreFiles.ts";
import { keepFiles } from "#operations/backup/storedFiles.ts";
import { folderStore } from "#storage/folderStore.ts";
import { openStore } from "#storage/openStore.ts";
import { type S3Server, startS3Server } from "#tests/harness/s3Server.ts";

let server: S3Server;
let folder: string;
beforeAll(async () => {
  server = await startS3Server();
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-backup-s3-"));
});
afterAll(async () => {
  await server?.remove();
  await rm(folder, { recursive: true, force: true });
});

it("files of a store that speaks S3 come into a backup, and back into a folder (U43, U47)", async () => {
  const store = openStore({ dataDir: folder, s3: server.settings });
  await store.put("media/bench-480.jpg", Buffer.from("长椅"));
  await store.put("intake/0a1b", Buffer.from("来稿的图片"));
  await store.put("tree/ab/abc", Buffer.from("<!doctype html>"));
  const pool = poolIn(path.join(folder, "backups"));
  const kept = await keepFiles(store, pool);
  expect(kept.map(({ name }) => name)).toEqual(["intake/0a1b", "media/bench-480.jpg"]);
  // What is known is not fetched again.
  await server.stop();
  await server.start();
  expect(await keepFiles({ list: store.list, get: () => Promise.reject() }, pool)).toEqual(kept);

  await restoreFiles(kept, { pool, store: folderStore(path.join(folder, "new")) });
  expect(await readFile(path.join(folder, "new/media/bench-480.jpg"), "utf8")).toBe("长椅");
});
