import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { liveTreeState } from "#release/liveTreeState.ts";
import { siteFingerprint } from "#release/siteFingerprint.ts";
import { aCampaign } from "#tests/factories/campaigns.ts";
import { anEdition } from "#tests/factories/edition.ts";
import { aDataFolder } from "#tests/factories/releases.ts";
import { aSiteBuild } from "#tests/factories/siteBuilds.ts";

let data: Awaited<ReturnType<typeof aDataFolder>>;
let siteRoot: string;
const state = () => liveTreeState(data.folders, siteRoot);

beforeEach(async () => {
  data = await aDataFolder();
  siteRoot = await aSiteBuild(path.join(data.dataDir, "site"));
});
afterEach(() => data.remove());

async function releaseNow(edition = anEdition()) {
  await data.release({ "/": "x" }, { edition, site: await siteFingerprint(siteRoot) });
}

describe("P8: the live tree is behind by itself", () => {
  it("while there is none", async () => {
    expect(await state()).toEqual({ behind: "首次生成" });
  });

  it("not while this build of the site made it", async () => {
    const edition = anEdition();
    await releaseNow(edition);
    expect(await state()).toEqual({ moment: new Date(edition.at) });
  });

  it("when another build of the site is there", async () => {
    await releaseNow();
    await writeFile(path.join(siteRoot, "client", "_astro", "site.abc.css"), "body{color:red}");
    expect(await state()).toEqual({ behind: "网站程序有更新" });
  });

  it("from the next opening or closing of a campaign on", async () => {
    const campaign = aCampaign();
    const opens = campaign.rules.likes?.opens ?? "";
    await releaseNow(anEdition({ at: "2023-11-01T00:00:00.000Z", campaigns: [campaign] }));
    expect(await state()).toMatchObject({ nextMoment: new Date(opens) });
  });
});
