import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { releaseFolders } from "#release/folders.ts";
import { type PressProcess, pressProcess } from "#release/press/pressProcess.ts";
import { releaseEdition } from "#release/releaseEdition.ts";
import { aSiteBuild } from "#tests/factories/siteBuilds.ts";
import { theStoredSettings } from "#tests/factories/siteSettings.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";

let cms: TestPayload;
let dataDir: string;
let press: PressProcess;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-failures-"));
  const siteRoot = await aSiteBuild(path.join(dataDir, "site"));
  process.env.GRIDPRESS_DATA_DIR = dataDir;
  cms = await openTestPayload();
  await cms.payload.updateGlobal({ slug: "site-settings", data: theStoredSettings() });
  const { edition: editionFile } = releaseFolders(dataDir);
  press = pressProcess({ dataDir, editionFile, siteRoot });
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  press?.stop();
  await cms?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const release = (pages = press.pages) =>
  releaseEdition(
    cms.payload,
    { folders: releaseFolders(dataDir), press: { ...press, pages } },
    { ids: [], changed: [], cause: "试", by: "" },
  );
const rows = async () =>
  (await cms.payload.find({ collection: "releases", sort: "number", pagination: false })).docs;

it("a first release without settings says what they lack, not more (P9)", async () => {
  const slug = "site-settings";
  const rename = (name: string) =>
    cms.payload.db.updateGlobal({ slug, data: { ...theStoredSettings(), name }, req: {} });
  await rename("");
  expect(await release()).toBe(false);
  const row = (await rows()).at(-1);
  expect(row).toMatchObject({ state: "failed", fault: "edition" });
  expect(row?.message).toContain("“网站设置”（网站名称：不能为空）不合要求");
  await rename(theStoredSettings().name);
  await cms.payload.delete({ collection: "releases", where: { id: { exists: true } } });
});

describe("a release whose folder cannot be written", () => {
  const blocked = () => path.join(dataDir, "blobs");

  it("is recorded once with a count, closed, told in the log, and leaves the history alone (P7)", async () => {
    const log = vi.spyOn(cms.payload.logger, "error");
    await writeFile(blocked(), "no folder");
    for (let tries = 0; tries < 3; tries += 1) expect(await release()).toBe(false);
    const [row, ...more] = await rows();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ number: 3, state: "failed", tries: 3 });
    expect(row?.message).toContain("网站还从未生成过");
    expect(row?.message).not.toContain("无需操作");
    expect(log.mock.calls.map(([line]) => JSON.stringify(line))).toEqual([
      expect.stringContaining("同一原因第 1 次"),
      expect.stringContaining("同一原因第 2 次"),
      expect.stringContaining("同一原因第 3 次"),
    ]);
  });

  it("goes live by itself once it can be", async () => {
    await rm(blocked());
    expect(await release()).toBe(true);
    expect((await rows()).map(({ number, state }) => [number, state])).toEqual([
      [3, "failed"],
      [4, "live"],
    ]);
  });

  it("has a number above the live site's, also over a database that knows less (P19)", async () => {
    await cms.payload.db.pool.query("UPDATE publishing.tree_commits SET release = 40");
    expect(await release()).toBe(true);
    expect((await rows()).at(-1)).toMatchObject({ number: 41, state: "live" });
  });
});

describe("a press that is killed while it works", () => {
  /** Kills the press as soon as it was asked, so many times. */
  const killing = (times: number): PressProcess["pages"] => {
    let left = times;
    return (...asked) => {
      const answer = press.pages(...asked);
      if (left > 0) press.stop();
      left -= 1;
      return answer;
    };
  };
  const last = async () => (await rows()).at(-1);

  it("is started anew at once: its release is made, and is no failure (P7)", async () => {
    expect(await release(killing(1))).toBe(true);
    expect(await last()).toMatchObject({ state: "live" });
  });

  it("fails its release when it ends again, and the next is made", async () => {
    expect(await release(killing(2))).toBe(false);
    expect(await last()).toMatchObject({ state: "failed", fault: "stopped" });
    expect(await release()).toBe(true);
  });
});
