import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderStore } from "#storage/folderStore.ts";
import { blobFolder } from "#storage/openBlobs.ts";
import { commitTree, type TreeParts } from "#tests/factories/trees.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { startVotingServer, type VotingServer } from "#tests/harness/votingServer.ts";
import { startWebProcess, type WebProcess } from "#tests/harness/webProcess.ts";

let database: VotingServer;
let cms: pg.Pool;
let dataDir: string;
/** Two that share a data folder: they share the tree's file as well. */
let webs: WebProcess[] = [];

const start = () => startWebProcess({ dataDir, votingUrl: database.votingUrl });
const connect = () => {
  cms = openPool(database.cmsUrl);
};
const commit = (parts: TreeParts) => commitTree(cms, folderStore(blobFolder(dataDir)), parts);
const texts = async (address: string) =>
  Promise.all(webs.map(async (web) => (await web.get(address)).text()));
const all = (address: string, text: string) =>
  expect.poll(() => texts(address)).toEqual(webs.map(() => text));
const allAnswer = (address: string, status: number) =>
  expect
    .poll(() => Promise.all(webs.map((web) => web.status(address))))
    .toEqual(webs.map(() => status));

beforeAll(async () => {
  database = await startVotingServer();
  connect();
  dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-follow-"));
  webs = [await start(), await start()];
});
afterAll(async () => {
  await Promise.all(webs.map((web) => web.stop()));
  await cms?.end();
  await database?.end();
  await rm(dataDir, { recursive: true, force: true });
});

describe("W1: what is committed is what readers get", () => {
  it("from the first commit on: files, redirects, withdrawals, and what goes again", async () => {
    await allAnswer("/", 503);
    await commit({ files: { "/": "首页", "/cases/a/": "案例" } });
    await all("/", "首页");
    await commit({
      files: { "/": "新的首页", "/cases/a/": null },
      redirects: { "/old/": "/" },
      tombstones: { "/cases/a/": { reason: "consent" } },
    });
    await all("/", "新的首页");
    await allAnswer("/cases/a/", 410);
    await allAnswer("/old/", 301);
    const seq = await commit({ redirects: { "/old/": null } });
    await allAnswer("/old/", 404);
    const health = await webs[0]?.get("/readyz");
    expect(await health?.json()).toEqual({ ok: true, release: seq, seq, votes: "ok" });
  });

  it("whole: many rows come with their commit or not at all", async () => {
    const files = (text: string) =>
      Object.fromEntries(Array.from({ length: 1500 }, (_, n) => [`/many/${n}/`, text]));
    await commit({ files: files("一") });
    await all("/many/1499/", "一");
    await commit({ files: files("二") });
    await all("/many/0/", "二");
    expect(await texts("/many/1499/")).toEqual(["二", "二"]);
  });
});

describe("W3: a database that is away", () => {
  it("changes nothing, restarts included, and what was committed meanwhile comes when it is back", async () => {
    await commit({ files: { "/": "之前" } });
    await all("/", "之前");
    await cms.end();
    await database.server.stop();
    await webs[0]?.stop("SIGKILL");
    webs[0] = await start();
    expect(await texts("/")).toEqual(["之前", "之前"]);
    await database.restart();
    connect();
    await commit({ files: { "/": "之后" } });
    await all("/", "之后");
  });
});

describe("W2: another history", () => {
  it("is compared as a whole: a database that was restored says what readers get", async () => {
    await commit({ files: { "/": "before", "/only-before/": "x" }, redirects: { "/r/": "/" } });
    await all("/only-before/", "x");
    // As a restore of an older backup leaves it: fewer rows, the same numbers with other stamps.
    await cms.query("DELETE FROM publishing.tree_commits");
    await cms.query("DELETE FROM publishing.tree WHERE path IN ('only-before/index.html', '/r/')");
    await commit({ files: { "/": "restored" } });
    await all("/", "restored");
    await allAnswer("/only-before/", 404);
    await allAnswer("/r/", 404);
    await all("/many/7/", "二");
  });
});
