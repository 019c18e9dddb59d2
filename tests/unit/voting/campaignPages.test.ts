import { describe, expect, test } from "vitest";
import { campaignHome } from "#site/campaign/views/campaignHome.ts";
import { campaignPhase } from "#site/campaign/views/campaignPhase.ts";
import { candidatePage } from "#site/campaign/views/candidatePage.ts";
import { rulesInWords } from "#site/campaign/views/rulesInWords.ts";
import { aCampaign, aCandidate } from "#tests/factories/campaigns.ts";
import { anEdition } from "#tests/factories/edition.ts";
import { libraryOf } from "#tests/factories/libraries.ts";
import { composeAct } from "#voting/acts/basisOf.ts";

const rulesHash = "a".repeat(64);

describe("campaign pages", () => {
  test("the rules page says what the data says", () => {
    const text = rulesInWords(aCampaign().rules).flatMap(({ lines }) => lines);
    expect(text).toContain("每人每天可点赞5次，各类别合计；零点重新计算。");
    expect(text).toContain("每人一张选票，选3至10位候选人，一次投出，不能更改。");
    expect(text).toContain("总分构成：投票占30%，评委评分占70%。");
    expect(text).toContain("同分只在影响谁获奖时处理。同分时依次按：评委分高者、公开抽签。");
  });

  test("the rules page says how scores are made, as the code makes them (S3, S5, S11, S12, J12)", () => {
    const rules = aCampaign().rules;
    const textOf = (overrides: Partial<typeof rules>) =>
      rulesInWords({ ...rules, ...overrides })
        .flatMap(({ lines }) => lines)
        .join("\n");
    expect(textOf({})).toContain("点赞数、得票数、评委得分都以本类别最高者为100分，其余按比例折算");
    expect(textOf({})).toContain("不去掉最高分和最低分");
    const jury = { criteria: rules.jury?.criteria ?? [], dropExtremes: true };
    expect(textOf({ jury })).toContain("有5位及以上评委打分的，先去掉一个最高分和一个最低分");
    expect(textOf({})).toContain("回避登记后不能撤回");
    expect(textOf({})).toContain("签号小的获奖");
    expect(textOf({})).toContain("公众所占权重在多大范围内变动，获奖者不变");
    const shared = textOf({
      jury: undefined,
      weights: { likes: 50, ballot: 50, jury: 0 },
      tieRule: ["jury", "likes", "share", "lot"],
    });
    expect(shared).toContain("同分时依次按：点赞多者、并列获奖。");
    expect(shared).not.toContain("签号");
    expect(shared).not.toContain("所占权重");
    expect(shared).not.toContain("评委");
  });

  test("a stage that is not held is not mentioned", () => {
    const rules = { ...aCampaign().rules, ballot: undefined, jury: undefined };
    expect(rulesInWords(rules).map(({ title }) => title)).not.toContain("投票");
    expect(campaignPhase(aCampaign({ rules }), "2023-12-02T00:00:00Z").steps).toHaveLength(4);
  });

  test("V4 the phase follows from the moment of the edition, once the campaign is open", () => {
    const phaseAt = (at: string, hash?: string) =>
      campaignPhase(aCampaign({ rulesHash: hash }), at).phase;
    expect(phaseAt("2023-12-01T00:00:00.000Z")).toBe("nomination");
    expect(phaseAt("2023-12-01T00:00:00.000Z", rulesHash)).toBe("likes");
    expect(phaseAt("2023-12-16T00:00:00.000Z", rulesHash)).toBe("ballot");
    expect(phaseAt("2023-12-30T00:00:00.000Z", rulesHash)).toBe("notice");
  });

  test("V6 a campaign that was ended early says when, and what was not held", () => {
    const { slug } = aCampaign();
    const statement = composeAct({
      campaign: slug,
      rulesHash,
      kind: "closed",
      at: "2023-12-05T01:30:00.000Z",
      by: { name: "吴芳", role: "部门主任" },
      reason: "系统检修。",
      earlier: [],
    });
    const acts = [{ statement, signature: "c2lnbmVk" }];
    const { steps } = campaignPhase(aCampaign({ rulesHash, acts }), "2023-12-06T00:00:00.000Z");
    expect(steps.map(({ name, text }) => [name, text]).slice(1, 3)).toEqual([
      ["点赞", "2023年12月1日 08:00至2023年12月5日 09:30，提前结束"],
      ["评选", "评选提前结束，没有举行"],
    ]);
  });

  test("candidates stand under their category in order of number, withdrawn ones marked", () => {
    const candidates = [aCandidate(4), aCandidate(1, { withdrawn: true })];
    const library = libraryOf(anEdition({ campaigns: [aCampaign({ candidates })] }));
    const [category] = campaignHome(library, "zui-mei-2023")?.categories ?? [];
    expect(category?.candidates.map(({ number, withdrawn }) => [number, withdrawn])).toEqual([
      [1, true],
      [4, false],
    ]);
  });

  test("an address that names nothing has no page", () => {
    const library = libraryOf(anEdition({ campaigns: [aCampaign()] }));
    expect(campaignHome(library, "nowhere")).toBeUndefined();
    expect(candidatePage(library, "zui-mei-2023", "nobody")).toBeUndefined();
  });
});
