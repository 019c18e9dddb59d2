import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { s3Store } from "#storage/s3Store.ts";
import { pageHtml } from "#tests/factories/pageHtml.ts";
import { commitTree, type TreeParts, treeRowsOf } from "#tests/factories/trees.ts";
import { createTestDatabase, type TestDatabase } from "#tests/harness/database.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { type S3Server, startS3Server } from "#tests/harness/s3Server.ts";
import { startWebProcess, type WebProcess } from "#tests/harness/webProcess.ts";

let database: TestDatabase;
let cms: pg.Pool;
let store: S3Server;
/** Two machines: each with a data folder of its own. */
let folders: string[] = [];
let webs: WebProcess[] = [];

const start = (dataDir: string) =>
  startWebProcess({ dataDir, votingUrl: database.votingUrl, variables: store.variables });
const commit = (parts: TreeParts) => commitTree(cms, s3Store(store.settings), parts);
const all = (address: string, status: number, text: string) =>
  expect
    .poll(() =>
      Promise.all(
        webs.map(async (web) => {
          const response = await web.get(address);
          return [response.status, await response.text()];
        }),
      ),
    )
    .toEqual(webs.map(() => [status, text]));

beforeAll(async () => {
  database = await createTestDatabase();
  cms = openPool(database.cmsUrl);
  store = await startS3Server();
  const folder = () => mkdtemp(path.join(os.tmpdir(), "gridpress-machine-"));
  folders = [await folder(), await folder()];
  webs = await Promise.all(folders.map(start));
});
afterAll(async () => {
  await Promise.all(webs.map((web) => web.stop()));
  await cms?.end();
  await database?.drop();
  await store?.remove();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe("W5: contents in a store elsewhere", () => {
  it("are shown by every machine, compressed and in parts as from a disk", async () => {
    await commit({ files: { "/": pageHtml("首页"), "/media/p-480.jpg": "picture" } });
    await all("/", 200, pageHtml("首页"));
    await all("/media/p-480.jpg", 200, "picture");
    const response = await webs[0]?.get("/");
    expect(response?.headers.get("content-encoding")).toBe("gzip");
  });

  it("are there while the store is away; a commit waits for it, and is whole when it comes", async () => {
    await commit({ files: { "/": pageHtml("第二版"), "/cases/a/": "案例" } });
    await all("/cases/a/", 200, "案例");
    const late = { files: { "/": pageHtml("第三版"), "/cases/b/": "晚来的" } };
    await treeRowsOf(s3Store(store.settings), late);
    await store.stop();
    await commitTree(cms, { ...s3Store(store.settings), put: async () => undefined }, late);
    // Long enough for a commit to be seen; restarts included.
    await webs[0]?.stop("SIGKILL");
    webs[0] = await start(folders[0] ?? "");
    await all("/cases/a/", 200, "案例");
    await all("/", 200, pageHtml("第二版"));
    expect((await webs[0]?.get("/cases/b/"))?.status).toBe(404);
    await store.start();
    await all("/cases/b/", 200, "晚来的");
    await all("/", 200, pageHtml("第三版"));
  });
});
