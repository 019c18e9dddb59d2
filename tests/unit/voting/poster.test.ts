import { describe, expect, test } from "vitest";
import type { Campaign } from "#edition/campaign.wire.ts";
import { paths } from "#leaves/paths.ts";
import { campaignPaths } from "#site/campaign/campaignPaths.ts";
import { candidatePage } from "#site/campaign/views/candidatePage.ts";
import { posterPage } from "#site/campaign/views/posterPage.ts";
import { words } from "#site/campaign/wording.ts";
import { sitemap } from "#site/found/sitemap.ts";
import { aCampaign, aCandidate } from "#tests/factories/campaigns.ts";
import { anEdition } from "#tests/factories/edition.ts";
import { libraryOf } from "#tests/factories/libraries.ts";

const rulesHash = "a".repeat(64);
const slug = "zui-mei-2023";
const candidates = [aCandidate(1), aCandidate(2, { withdrawn: true })];
const open = (overrides: Partial<Campaign> = {}) =>
  anEdition({ campaigns: [aCampaign({ candidates, rulesHash, ...overrides })] });

describe("a candidate's poster", () => {
  test("is there once the rules stand, for those who have not withdrawn", () => {
    const posters = campaignPaths(aCampaign({ candidates, rulesHash })).filter((path) =>
      path.endsWith("/poster/"),
    );
    expect(posters).toEqual([paths.candidatePoster(slug, "candidate-1")]);
    expect(posterPage(libraryOf(open()), slug, "candidate-1")?.card.number).toBe(1);
    expect(posterPage(libraryOf(open()), slug, "candidate-2")).toBeUndefined();
    const unopened = libraryOf(open({ rulesHash: undefined }));
    expect(posterPage(unopened, slug, "candidate-1")).toBeUndefined();
    expect(candidatePage(unopened, slug, "candidate-1")?.poster).toBeUndefined();
    expect(candidatePage(libraryOf(open()), slug, "candidate-1")?.poster).toBe(posters[0]);
  });

  test("says the limits in the words of the rules, and who is one voter", () => {
    const { rules } = aCampaign();
    const lines = (edition: ReturnType<typeof open>) =>
      posterPage(libraryOf(edition), slug, "candidate-1")?.how.flatMap((part) => part.lines);
    expect(lines(open())).toEqual(
      expect.arrayContaining([
        "每人每天可点赞5次，各类别合计；零点重新计算。",
        "每人一张选票，选3至10位候选人，一次投出，不能更改。",
        "一台设备算一人，打开网页就能参与，不用登录。",
      ]),
    );
    expect(lines(open({ rules: { ...rules, voters: "wechat" } }))).toContain(
      "一个微信号算一人，在微信里打开网页参与。",
    );
  });

  test("induces nobody: no word of sharing, of reward or of soliciting, in any kind of campaign", () => {
    const inducement = /转发|分享|奖|红包|抽|集赞|助力|拉票|求|赢|礼|朋友圈|积分|免费|请投|投我/;
    for (const voters of ["device", "wechat", "sms"] as const) {
      const view = posterPage(
        libraryOf(open({ rules: { ...aCampaign().rules, voters } })),
        slug,
        "candidate-1",
      );
      const ours = [words.posterHow, words.posterScan, words.posterText, words.whoVotes];
      expect(JSON.stringify([view?.how, view?.head.title, ours])).not.toMatch(inducement);
    }
  });

  test("is for paper: kept out of the sitemap and of search engines", () => {
    const edition = open();
    const site = { library: libraryOf(edition) };
    const text = sitemap({ ...site, origin: "https://x.example" });
    expect(text).not.toContain("/poster/");
    expect(posterPage(libraryOf(edition), slug, "candidate-1")?.head.hidden).toBe(true);
  });
});
