import { describe, expect, test } from "vitest";
import { campaignPhase } from "#site/campaign/views/campaignPhase.ts";
import { resultPage } from "#site/campaign/views/resultPage.ts";
import { aCampaignAfter } from "#tests/factories/campaignAfter.ts";
import { anEdition } from "#tests/factories/edition.ts";
import { libraryOf } from "#tests/factories/libraries.ts";
import type { SignedKind } from "#voting/acts/act.wire.ts";
import { readStatements } from "#voting/acts/readStatements.ts";
import type { CampaignRules } from "#voting/campaign/campaign.wire.ts";

/** The result page of a campaign after an act, a day after it. */
function pageAfter(until: SignedKind, overrides: Partial<CampaignRules> = {}) {
  const made = aCampaignAfter(until, overrides);
  const [opened] = readStatements(made.acts);
  const at = new Date(Date.parse(opened?.at ?? "") + made.acts.length * 86_400_000).toISOString();
  const edition = { ...anEdition({ campaigns: [made] }), at };
  const view = resultPage(libraryOf(edition), made.slug);
  if (!view) throw new Error("no page");
  return { view, phase: campaignPhase(made, at).phase };
}

const text = (page: { view: unknown }) => JSON.stringify(page.view);

describe("the result page", () => {
  test("V57 before the notice says what will appear and when, and shows no count", () => {
    const page = pageAfter("counted");
    expect(page.view.categories).toEqual([]);
    expect(page.view.before.join("")).toContain("公示5天");
    expect(
      page.view.stages.map(({ name, by, coming }) => [name, by, coming === undefined]),
    ).toEqual([
      ["开启", "总编辑 周明", true],
      ["计票", "部门主任 吴芳", true],
      ["公示", undefined, false],
      ["公布结果", undefined, false],
    ]);
    expect(text(page)).not.toContain("同一机房");
  });

  test("V54 under notice shows who is to win, every count and reason, and takes objections", () => {
    const { view, phase } = pageAfter("noticed");
    expect(phase).toBe("notice");
    expect(view.notice).toContain("公示至2023年12月29日 10:00");
    const [first] = view.categories;
    expect(first?.winners.map(({ number }) => number)).toEqual(["1号", "4号", "7号", "10号"]);
    expect(first?.streams[0]?.rows[0]).toMatchObject({
      number: 1,
      raw: 101,
      held: 40,
      voided: 40,
      valid: 61,
    });
    expect(first?.streams[0]?.rows.at(-1)).toMatchObject({ rawShare: 100, validShare: 100 });
    expect(first?.scores[0]).toMatchObject({ number: 10, rank: 1, score: "100", share: 100 });
    expect(view.weights).toContain("选票 × 30% + 评委平均分 × 70%");
    expect(view.jurors).toBe("评委：陈评、何委。");
    expect(view.batches?.join("")).toContain(
      "同一网段内，少见的设备过于集中。理由：同一机房；核对属实。",
    );
    expect(view.helped).toEqual([
      "选票中有31票来自监票员事先登记的2台助投设备（如敬老院由人协助投票）。",
    ]);
  });

  test("S20 says how far the public's weight could move", () => {
    const notes = pageAfter("noticed", {
      categories: [{ slug: "grid-worker", name: "最美网格员", awards: 2 }],
    }).view.categories[0]?.notes;
    expect(notes?.join("")).toMatch(/公众权重在0%–100%之间变动，获奖名单不变（规则为30%）。/);
  });

  test("V57 hidden counts stay hidden under notice, and come with the result", () => {
    const hidden = { countsShown: { mode: "hidden" } } as const;
    const { view } = pageAfter("noticed", hidden);
    expect(view.isHidden).toBe(true);
    expect(view.categories[0]?.winners).toHaveLength(4);
    expect(view.categories[0]?.scores).toEqual([]);
    expect(text({ view })).not.toContain("同一机房");
    const final = pageAfter("published", hidden).view;
    expect(final.categories[0]?.scores).toHaveLength(4);
  });

  test("V67 says that the count was sent back, because of which objection, and what comes again", () => {
    const { view, phase } = pageAfter("returned");
    expect(phase).toBe("notice");
    expect([view.lead, view.notice]).toEqual([expect.stringContaining("结果已退回"), undefined]);
    expect(view.categories).toEqual([]);
    expect(view.objectionsTitle).toBe("已处理的异议");
    expect(view.objections).toMatchObject([
      {
        heading: expect.stringContaining("异议成立"),
        consequence: expect.stringContaining("退回"),
      },
    ]);
    expect(view.stages.map(({ name, coming }) => [name, coming !== undefined])).toEqual([
      ...["开启", "计票", "公示", "退回重计"].map((name) => [name, false]),
      ...["计票", "公示", "公布结果"].map((name) => [name, true]),
    ]);
  });

  test("V68 says why the result stands in spite of an objection, and whether scrutineers looked", () => {
    const { view } = pageAfter("confirmed");
    expect(view.objections?.[0]?.consequence).toBe("处理：维持结果。按评选方案。");
    expect(view.stages.map(({ name }) => name)).toContain("维持结果");
    expect(view.scrutiny).toContain("没有做监票核查");
  });

  test("V62 the result shows objections by number and outcome, never who or what", () => {
    const page = pageAfter("published");
    expect(page.phase).toBe("result");
    expect(page.view.notice).toBeUndefined();
    expect(page.view.objections).toMatchObject([
      {
        heading: "第1号（2023年12月25日 10:00收到）：异议不成立",
        reason: "经核实属实。",
        by: "监票员 林监",
      },
    ]);
    for (const secret of ["李四", "13900000000", "不公开的内容"])
      expect(text(page)).not.toContain(secret);
    expect(page.view.stages.every(({ signature }) => signature?.length === 88)).toBe(true);
  });
});
