import { describe, expect, test } from "vitest";
import { announcementPage } from "#site/views/announcementPage.ts";
import { caseList } from "#site/views/caseList.ts";
import { casePage } from "#site/views/casePage.ts";
import { bylineOf, creditLines } from "#site/views/credits.ts";
import { dateParts } from "#site/views/dateParts.ts";
import { dateOf, dateTimeOf, dayOf } from "#site/views/dates.ts";
import { figureNotes } from "#site/views/figureNotes.ts";
import { frontPage } from "#site/views/frontPage.ts";
import { gridCharts } from "#site/views/gridChart.ts";
import { headlineParts, headlineSize } from "#site/views/headline.ts";
import { interviewPage } from "#site/views/interviewPage.ts";
import { missingPageView } from "#site/views/missingPage.ts";
import { projectPage } from "#site/views/projectPage.ts";
import { durationInWords, timeCode } from "#site/views/timeCode.ts";
import { tombstonePage } from "#site/views/tombstonePage.ts";
import { anEdition, anEditionOfEverything, editions } from "#tests/factories/edition.ts";
import { libraryOf } from "#tests/factories/libraries.ts";
import { aCase, anAnnouncement } from "#tests/factories/stories.ts";
import { aProject, aStreet } from "#tests/factories/subjects.ts";

const libraryIn = (state: keyof typeof editions) => libraryOf(editions[state]());

describe("dates", () => {
  test("are days of Chengdu, also when the day has not changed in London", () => {
    expect(dateOf("2023-12-14T16:30:00.000Z")).toBe("2023年12月15日");
    expect(dateTimeOf("2023-12-21T11:50:00.000Z")).toBe("2023年12月21日 19:50");
    expect(dateTimeOf("2023-12-15T16:00:00.000Z")).toBe("2023年12月16日 00:00");
  });

  test("of a print issue are the day as written", () => {
    expect(dayOf("2023-12-05")).toBe("2023年12月5日");
  });
});

describe("a story", () => {
  test("shows its correction, and when its text last changed", () => {
    const view = casePage(libraryIn("corrected"), "men-ting");
    expect(view?.top.corrections).toMatchObject([{ at: { text: "2023年12月16日" } }]);
    expect(view?.top.updated).toBeUndefined();
    const edited = aCase({ updatedAt: "2023-12-17T02:00:00.000Z" });
    const later = casePage(libraryOf(anEdition({ stories: [edited] })), edited.slug);
    expect(later?.top.updated?.text).toBe("2023年12月17日");
  });

  test("that is a reprint shows its four things and names its source above the text", () => {
    const view = casePage(libraryIn("reprint"), "men-ting");
    expect(view?.end.origin.map(({ label, value }) => `${label}：${value}`)).toEqual([
      "来源：温江融媒",
      "原作者：胡伯谦",
      "原标题：示例原标题",
      "编辑：小米",
    ]);
    expect(view?.top.byline).toMatchObject({ label: "来源：温江融媒", names: [] });
    expect(view?.top.marks).toContain("转载");
  });

  test("keeps all thirty credits at its end and three names at its top", () => {
    const view = casePage(libraryIn("thirtyCredits"), "men-ting");
    expect(view?.end.credits.flatMap(({ names }) => names)).toHaveLength(30);
    expect(view?.top.byline).toMatchObject({
      label: "记者",
      names: [{ name: "示例记者1" }, { name: "示例记者2" }, { name: "示例记者3" }],
      hasMore: true,
    });
  });

  test("prints credits in the order of a newspaper, whatever order they came in", () => {
    const origin = { kind: "original" } as const;
    const lines = creditLines({
      origin,
      credits: [
        { role: "reviewer", names: ["丙"] },
        { role: "reporter", names: ["甲"] },
        { role: "reporter", names: ["乙"] },
      ],
    });
    expect(lines).toEqual([
      {
        role: "记者",
        names: [
          { name: "甲", href: "/authors/7532/" },
          { name: "乙", href: "/authors/4e59/" },
        ],
      },
      { role: "审核", names: [{ name: "丙" }] },
    ]);
    expect(bylineOf({ origin, credits: [] })).toBeUndefined();
  });

  test("that is not in the edition has no page", () => {
    expect(casePage(libraryIn("empty"), "men-ting")).toBeUndefined();
    expect(casePage(libraryIn("one"), "fang-tan")).toBeUndefined();
  });
});

describe("a series", () => {
  const library = libraryOf(anEditionOfEverything());

  test("tells each of its stories where it stands and what comes before and after", () => {
    expect(casePage(library, "long")?.end.series).toMatchObject([
      {
        number: 2,
        total: 3,
        previous: { href: "/cases/men-ting/" },
        next: { href: "/cases/reprint/" },
      },
    ]);
    expect(casePage(library, "men-ting")?.end.series[0]?.previous).toBeUndefined();
    expect(casePage(library, "thirty")?.end.series).toEqual([]);
  });

  test("of one story has no order to tell of", () => {
    expect(casePage(libraryIn("one"), "men-ting")?.end.series).toEqual([]);
  });
});

test("a page that is not there offers the newest stories", () => {
  const { newest } = missingPageView(libraryOf(anEditionOfEverything()));
  expect(newest).toHaveLength(6);
  expect(missingPageView(libraryIn("empty")).newest).toEqual([]);
});

describe("headlines", () => {
  test("are set smaller the longer they are", () => {
    expect(headlineSize("一间门厅，半栋楼的会客室")).toBe("short");
    expect(headlineSize("簇桥街道启动首批30个微治理项目，19家合伙人授牌")).toBe("medium");
    expect(headlineSize("长".repeat(33))).toBe("long");
  });

  test("keep short phrases whole and break long ones between words", () => {
    expect(headlineParts("学府憬城：垃圾桶退场，花坛登场")).toEqual([
      "学府憬城：",
      "垃圾桶退场，",
      "花坛登场",
    ]);
    const parts = headlineParts("一个拥有1168个小区的近郊新区怎样把服务送到家门口");
    expect(parts.length).toBeGreaterThan(6);
    expect(parts.join("")).toBe("一个拥有1168个小区的近郊新区怎样把服务送到家门口");
    expect(parts).toContain("1168个");
    expect(parts.every((part) => part !== "的")).toBe(true);
  });

  test.each([
    "一万个小格子",
    "双流：空港之城的一万个小格子",
    "达人上架：把邻居的手艺摆上货架",
    "身边的好办法，",
    "五个社区，同写一个字",
    "这里的人睡得着觉，也睡觉的人",
    "长".repeat(33),
  ])(
    "never leave one character to the last line, nor more to a part than a line holds: %s",
    (headline) => {
      const parts = headlineParts(headline);
      expect(parts.join("")).toBe(headline);
      expect((parts.at(-1) ?? "").replace(/[^\p{L}\p{N}]/gu, "").length).toBeGreaterThan(1);
      expect(parts.filter((part) => /^[，。：；！？、）”》]/.test(part))).toEqual([]);
      expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(7);
    },
  );
});

describe("dates at the end of a line", () => {
  const cut = (text: string, of: "moments" | "joints") =>
    dateParts(text, of).flatMap((part) => (part.isDate ? [part.text] : []));

  test("stand whole with their time in a list of moments", () => {
    expect(cut("2026年12月1日 00:00至2026年12月28日 00:00（北京时间）", "moments")).toEqual([
      "2026年12月1日 00:00",
      "2026年12月28日 00:00",
    ]);
  });

  test("are joined piece by piece in a text, which keeps every character", () => {
    const text = "2023年12月16日，第3版；2023年起，12月1日";
    expect(cut(text, "joints")).toEqual(["2023年", "12月16日", "2023年", "12月1日"]);
    expect(
      dateParts(text, "joints")
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  });
});

describe("case lists", () => {
  test("show the newest, and lead to all others by their dates", () => {
    const view = caseList(libraryIn("many"));
    expect(view?.newest).toHaveLength(24);
    expect(view?.ways?.years).toEqual([{ label: "2023年", href: "/cases/2023/" }]);
    expect(view?.ways?.months[0]).toEqual({ label: "12月", href: "/cases/2023-12/" });
  });

  test("that show everything have no calendar", () => {
    expect(caseList(libraryIn("one"))?.ways).toBeUndefined();
  });

  test("filter by district and say which choice is on", () => {
    const view = caseList(libraryIn("many"), "/cases/district/510115/");
    const districts = view?.filters.find(({ name }) => name === "区县");
    const current = districts?.choices.find(({ isCurrent }) => isCurrent);
    expect(current?.label).toBe("温江区");
    expect(view?.newest).toHaveLength(current?.count ?? 0);
    expect(view?.everything).toBe("/cases/");
  });

  test("of a filter that nothing matches do not exist", () => {
    expect(caseList(libraryIn("many"), "/cases/district/510131/")).toBeUndefined();
  });
});

describe("the front page", () => {
  test("leads with the editor's pick and shows no story twice", () => {
    const view = frontPage(libraryOf(anEditionOfEverything()));
    const shown = [view.lead, ...view.seconds, ...view.cases, ...view.latest];
    expect(view.lead?.href).toBe("/cases/men-ting/");
    expect(new Set(shown.map((teaser) => teaser?.href)).size).toBe(shown.length);
  });

  test("of an empty edition has no lead and no campaign", () => {
    const view = frontPage(libraryIn("empty"));
    expect(view.lead).toBeUndefined();
    expect(view.campaign).toBeUndefined();
    expect(view.figures).toEqual([]);
    expect(view.tiles).toHaveLength(20);
  });
});

describe("an interview", () => {
  test("gives every turn an address, and every quote the turn it comes from", () => {
    const view = interviewPage(libraryIn("one"), "fang-tan");
    expect(view?.turns.map(({ id }) => id)).toEqual(["t1", "t2", "t3", "t4", "t5"]);
    expect(view?.quotes).toEqual([{ text: "一件没办好，后面十件就没有人再说了。", href: "#t4" }]);
    expect(view?.turns[1]).toMatchObject({ isGuest: true, at: { text: "00:12", seconds: 12 } });
    expect(view?.turns[4]?.at).toBeUndefined();
  });

  test("reads its times as a player shows them", () => {
    expect(timeCode(3723)).toBe("1:02:03");
    expect(durationInWords(610)).toBe("10分10秒");
    expect(durationInWords(45)).toBe("45秒");
  });
});

describe("an announcement", () => {
  test("says how many projects it does not name", () => {
    const announcement = anAnnouncement({ projects: ["huo-li-lou-dong"] });
    const edition = anEdition({ stories: [announcement], projects: [aProject()] });
    const view = announcementPage(libraryOf(edition), announcement.slug);
    expect(view?.projectNote).toBe("共30个，本页列出其中1个");
    expect(view?.partnerNote).toBe("共19家");
  });
});

describe("a project", () => {
  test("shows all four stages and where it stands", () => {
    const view = projectPage(libraryIn("one"), "huo-li-lou-dong");
    expect(view?.steps.map(({ stage, state }) => `${stage} ${state}`)).toEqual([
      "征集 past",
      "立项 past",
      "实施 now",
      "完成 ahead",
    ]);
  });
});

describe("figures", () => {
  test("say their date and source once where all agree, else each its own", () => {
    const [first, second] = aStreet().gridFigures;
    if (!first || !second) throw new Error("the factory's street has figures");
    expect(figureNotes([first, second]).note).toBe("截至2023年7月15日，来源：簇桥街道");
    const apart = figureNotes([first, { ...second, asOf: "2023年8月" }]);
    expect(apart.note).toBeUndefined();
    expect(apart.figures[1]?.note).toBe("截至2023年8月，来源：簇桥街道");
  });

  test("are drawn to one scale, only those of one unit, and never as nothing", () => {
    const charts = gridCharts(aStreet().gridFigures);
    expect(charts).toMatchObject({ scale: 10, unit: "个" });
    expect(charts?.charts.map(({ label, squares }) => `${label} ${squares}`)).toEqual([
      "一般网格 5",
      "微网格 72",
      "专属网格 4",
    ]);
    expect(gridCharts(aStreet().gridFigures.slice(0, 1))).toBeUndefined();
  });
});

test("a withdrawn story keeps its headline, date and the class of the reason", () => {
  expect(tombstonePage(libraryIn("withdrawn"), "/cases/che-xia/")).toMatchObject({
    headline: "一篇已经撤下的稿件",
    at: { text: "2023年12月18日" },
    reason: "当事人撤回同意",
    head: { hidden: true },
  });
  expect(tombstonePage(libraryIn("withdrawn"), "/cases/other/")).toBeUndefined();
});
