import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseSeat } from "#leaves/databaseSeat.ts";
import { coverFile } from "#site/found/coverFiles.ts";
import { aCoverFacts } from "#tests/factories/covers.ts";
import { pageHtml } from "#tests/factories/pageHtml.ts";
import { aTreeFolder } from "#tests/factories/trees.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { startVotingServer, type VotingServer } from "#tests/harness/votingServer.ts";
import { startWebProcess, type WebProcess } from "#tests/harness/webProcess.ts";

const story = "/cases/men-ting/";
const cover = coverFile(aCoverFacts({ page: story }), "wide").path;
const commanded = "/cases/ordered/";

let database: VotingServer;
let cms: pg.Client;
let made: Awaited<ReturnType<typeof aTreeFolder>>;
let second: string;
const webs: WebProcess[] = [];

const start = (dataDir: string) => startWebProcess({ dataDir, votingUrl: database.votingUrl });
const restart = async (index: number, dataDir: string) => {
  // Nothing may depend on an orderly end.
  await webs[index]?.stop("SIGKILL");
  webs[index] = await start(dataDir);
};
/** What each `web` answers, waited for: nobody makes a release here. */
const all = (address: string, status: number) =>
  expect
    .poll(() => Promise.all(webs.map((web) => web.status(address))))
    .toEqual(webs.map(() => status));
const first = () => webs[0] as WebProcess;

/** As an operator types it, with nothing but the data folder. */
const command = (...typed: string[]) => commandWith({}, ...typed);

const commandWith = async (given: object, ...typed: string[]): Promise<string> => {
  const { PATH } = process.env;
  const run = promisify(execFile)(
    process.execPath,
    ["cms/operations/launch.mjs", "takedown", ...typed],
    { env: { NODE_ENV: "test", PATH, GRIDPRESS_DATA_DIR: made.dataDir, ...given } },
  );
  return run.then(
    ({ stdout }) => stdout,
    ({ stderr }) => stderr,
  );
};

/** As the CMS's hooks do: a tombstone, and addresses of pictures. */
const takeDown = (address: string) =>
  cms.query(
    `INSERT INTO tombstones (path, headline, reason, at, updated_at, created_at)
     VALUES ($1, '门厅', 'consent', now(), now(), now())`,
    [address],
  );
const bringBack = (address: string) =>
  cms.query("DELETE FROM tombstones WHERE path = $1", [address]);

beforeAll(async () => {
  database = await startVotingServer();
  cms = new pg.Client({ connectionString: database.cmsUrl });
  cms.on("error", () => undefined);
  await cms.connect();
  made = await aTreeFolder();
  const pages = Object.fromEntries(
    ["/", story, commanded, "/cases/other/"].map((page) => [
      page,
      pageHtml(page, page === commanded ? `<img src="/media/p-480.jpg">` : ""),
    ]),
  );
  const pictures = { "/media/p-480.jpg": "p", "/media/p-800.jpg": "p", [cover]: "drawn" };
  await made.commit({ files: { ...pages, ...pictures } });
  second = await mkdtemp(path.join(os.tmpdir(), "gridpress-second-"));
  await cp(made.dataDir, second, { recursive: true, verbatimSymlinks: true });
  webs.push(await start(made.dataDir), await start(second));
});
afterAll(async () => {
  await Promise.all(webs.map((web) => web.stop()));
  await cms?.end();
  await database?.end();
  await made?.remove();
  await rm(second, { recursive: true, force: true });
});

describe("a takedown, before any release", () => {
  it("T3 is 410 at every web: page, cover and pictures, and an end when the page returns", async () => {
    for (const address of [story, cover, "/media/p-800.jpg"]) await all(address, 200);
    await takeDown(story);
    await cms.query("INSERT INTO publishing.takedowns (path) VALUES ('/media/p')");
    for (const address of [story, cover, "/media/p-800.jpg"]) await all(address, 410);
    const page = await first().get(story);
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(await page.text()).toContain("原因：当事人撤回同意。");
    const gone = await first().get("/media/p-800.jpg");
    expect([gone.headers.get("cache-control"), await gone.text()]).toEqual(["no-store", ""]);
    await all("/cases/other/", 200);
    await bringBack(story);
    await all(story, 200);
    await all(cover, 200);
  });

  it("T5 is seen after connections were lost, and holds when the database is away, restarts included", async () => {
    const cut =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1";
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const { rowCount } = await admin.query(cut, ["gridpress-takedowns"]);
    await admin.end();
    expect(rowCount).toBe(2);
    await takeDown(story);
    await all(story, 410);
    await database.server.stop();
    await restart(0, made.dataDir);
    await restart(1, second);
    expect(await Promise.all(webs.map((web) => web.status(story)))).toEqual([410, 410]);
    await all("/cases/other/", 200);
  });
});

describe("T4: a command, with CMS and database away", () => {
  it("takes a page down at the web of its machine, with a hint at its pictures, and is undone", async () => {
    const said = await command(`https://grid.example.cn${commanded}`, "--reason", "legal");
    expect(said).toContain(`已撤下 ${commanded}`);
    expect(said).toContain("/media/p-480.jpg");
    await expect.poll(() => first().status(commanded)).toBe(410);
    expect(await webs[1]?.status(commanded)).toBe(200);
    expect(await (await first().get(commanded)).text()).toContain("依法依规处理");
    await restart(0, made.dataDir);
    expect(await first().status(commanded)).toBe(410);
    const list = await command("--list");
    expect(list).toContain(`用命令撤下的网址：1 个\n  ${commanded}（依法依规处理）`);
    expect(list).toContain(story);
    expect(await command(commanded, "--undo")).toContain(`已恢复 ${commanded}`);
    await expect.poll(() => first().status(commanded)).toBe(200);
  });

  it("says what is no address, and what it cannot undo", async () => {
    expect(await command("cases")).toContain("不是本站的网址");
    expect(await command("/")).toContain("不能用这条命令撤下整个网站");
    expect(await command(commanded, "--reason", "x")).toContain("原因可以是");
    expect(await command("--wrong")).toContain("用法");
    expect(await command("/cases/none/")).toContain("现在的网站里没有 /cases/none/");
    expect(await command(story, "--undo")).toContain("请在后台重新发布");
    expect(await first().status(story)).toBe(410);
  });

  it("stands beside the newsroom's list when the database is back", async () => {
    await command(commanded);
    await database.restart();
    cms = new pg.Client({ connectionString: database.cmsUrl });
    await cms.connect();
    await bringBack(story);
    await all(story, 200);
    expect(await first().status(commanded)).toBe(410);
    await takeDown(commanded);
    await all(commanded, 410);
    await bringBack(commanded);
    await expect.poll(() => webs[1]?.status(commanded)).toBe(200);
    expect(await first().status(commanded)).toBe(410);
  });
});

describe("T4: a command on a machine that reaches the database", () => {
  const told = (...typed: string[]) =>
    commandWith({ DATABASE_URL: database.cmsUrl }, commanded, ...typed);
  const changes = async () =>
    (await cms.query("SELECT document, reach FROM changes ORDER BY id")).rows.map(
      ({ document, reach }) => `${reach} ${document}`,
    );

  it("is obeyed by every web, without the database too, and is a change that asks for a release", async () => {
    await command(commanded, "--undo");
    await cms.query("DELETE FROM publishing.takedowns");
    for (const address of [commanded, "/media/p-800.jpg"]) await all(address, 200);
    expect(await told("--pictures", "--reason", "legal")).toContain("所有 web 一秒之内照办");
    await all(commanded, 410);
    await all("/media/p-800.jpg", 410);
    expect(await (await webs[1]?.get(commanded))?.text()).toContain("依法依规处理");
    // Once per picture, whatever sizes of it the page names.
    expect(await changes()).toEqual([`take-down ${commanded}`, "take-down /media/p"]);
    // The newsroom cannot give back what a command took.
    await takeDown(commanded);
    await bringBack(commanded);
    await cms.end();
    await database.server.stop();
    await restart(1, second);
    expect(await webs[1]?.status(commanded)).toBe(410);
    const said = await told("--undo");
    expect(said).toContain("只恢复了本机记下的");
    expect(await first().status(commanded)).toBe(410);
    await database.restart();
    cms = new pg.Client({ connectionString: database.cmsUrl });
    cms.on("error", () => undefined);
    await cms.connect();
    expect(await command("--list")).toMatch(
      /用命令撤下的网址：[^编]*\n {2}\/cases\/ordered\/（依法依规处理）/,
    );
    expect(await told("--undo", "/media/p-480.jpg")).toContain(`已恢复 ${commanded}`);
    await all(commanded, 200);
    await all("/media/p-800.jpg", 200);
    expect((await changes()).slice(2).sort()).toEqual([`go-live ${commanded}`, "go-live /media/p"]);
  });

  it("says that sentences of others stay while no cms is there, and nothing of it while one is", async () => {
    const said = await told();
    expect(said).toMatch(/没有 cms 在运行.*别的稿件正文里/);
    const pool = openPool(database.cmsUrl);
    const press = databaseSeat(pool, "publisher");
    await press.exclusively(async () => undefined);
    const withPress = await told();
    expect(withPress).toContain("列出它的页面、搜索、订阅");
    expect(withPress).not.toContain("没有 cms");
    await press.stop();
    await pool.end();
    await told("--undo");
  });
});
