import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { liveTreeState } from "#release/liveTreeState.ts";
import { siteFingerprint } from "#release/siteFingerprint.ts";
import { aSiteBuild } from "#tests/factories/siteBuilds.ts";

let folder: string;
let siteRoot: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-state-"));
  siteRoot = await aSiteBuild(path.join(folder, "site"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const [edition, nextMoment] = ["2023-11-01T00:00:00.000Z", "2023-12-01T00:00:00.000Z"];
const madeNow = async (more: object = {}) => ({
  state: {
    ...{ edition, pages: 1, inline: { scripts: [], styles: [] } },
    ...{ site: (await siteFingerprint(siteRoot)) ?? "", ...more },
  },
});

describe("P8: the live tree is behind by itself", () => {
  it("while there is none", async () => {
    expect(await liveTreeState(undefined, siteRoot)).toEqual({ behind: "首次生成" });
  });

  it("not while this build of the site made it", async () => {
    expect(await liveTreeState(await madeNow(), siteRoot)).toEqual({ moment: new Date(edition) });
  });

  it("when another build of the site is there", async () => {
    const made = await madeNow();
    await writeFile(path.join(siteRoot, "client", "_astro", "site.abc.css"), "body{color:red}");
    expect(await liveTreeState(made, siteRoot)).toEqual({ behind: "网站程序有更新" });
  });

  it("from the next opening or closing of a campaign on", async () => {
    expect(await liveTreeState(await madeNow({ nextMoment }), siteRoot)).toMatchObject({
      nextMoment: new Date(nextMoment),
    });
  });
});
