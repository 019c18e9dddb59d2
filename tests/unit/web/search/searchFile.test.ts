import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SearchText } from "#site/search/searchText.wire.ts";
import { aText, body, searchIn } from "#tests/harness/searchIn.ts";

describe("F1: what stands on a page is found", () => {
  it("by any run of its characters, one or more", () => {
    const line = fc.string({
      unit: fc.constantFrom(..."簇桥街道网格员楼栋长“三会一课”：，。0127aB㑇𠮷é"),
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(line, line, fc.nat(), fc.nat(), (title, text, start, length) => {
        const characters = [...text];
        const from = start % characters.length;
        const run = characters.slice(from, from + 1 + (length % characters.length)).join("");
        const { ask } = searchIn(aText(title), aText("别的", { texts: body(text) }));
        fc.pre(/[\p{L}\p{N}]/u.test(run));
        expect(ask(run).hits.map(({ url }) => url)).toContain(aText("别的").url);
      }),
      { numRuns: 300 },
    );
  });

  it("and nowhere else: no run goes over the end of a line", () => {
    const { ask } = searchIn(aText("甲", { texts: body("院落\n商量") }));
    expect(ask("落商").count).toBe(0);
    expect(ask("院落 商量").count).toBe(1);
  });

  it.each([
    ["６，３１６户", "6316户"],
    ["6316户", "6,316"],
    ["“三会一课三单”", "三会一课三单"],
    ["三会一课三单", "「三会一课三单」"],
    ["架‘桥’幸福‘簇’手可及", "架桥幸福簇手可及"],
    ["架桥幸福簇手可及", "架'桥'幸福‘簇’手可及"],
    ["ＷｅＣｈａｔ", "wechat"],
    ["网\u200b格员", "网格员"],
  ])("%s by %s", (text, query) => {
    expect(searchIn(aText("甲", { texts: body(text) })).ask(query).count).toBe(1);
  });
});

describe("F2: order", () => {
  it("is title, what stands around it, text; then the newest", () => {
    const { titles } = searchIn(
      aText("正文里有", { texts: body("说的是簇桥的事") }),
      aText("地点是", { texts: [{ part: "地点", text: "武侯区簇桥街道" }] }),
      aText("簇桥旧事", { day: "2022-01-01" }),
      aText("簇桥新事", { day: "2023-01-01" }),
      aText("武侯区簇桥街道", { kind: "街道", day: "2020-01-01" }),
    );
    expect(titles("簇桥")).toEqual([
      "武侯区簇桥街道",
      "簇桥新事",
      "簇桥旧事",
      "地点是",
      "正文里有",
    ]);
    expect(titles("簇桥街道")[0]).toBe("武侯区簇桥街道");
    expect(titles("簇桥旧事")[0]).toBe("簇桥旧事");
  });

  it("has a page of the site by what else it is called before what only mentions that, and no page by a single character", () => {
    const { titles } = searchIn(
      aText("社区公告栏换新"),
      aText("项目发布", { kind: "栏目", day: "", texts: [{ part: "摘要", text: "公告 发布" }] }),
    );
    expect(titles("公告")).toEqual(["项目发布", "社区公告栏换新"]);
    expect(titles("公")).toEqual(["社区公告栏换新", "项目发布"]);
  });

  it.each(["簇桥", "簇桥街道", "武侯区簇桥街道", "cuqiao", "cqjd"])(
    "begins with the place that is called %s",
    (query) => {
      const { titles } = searchIn(
        aText("簇桥街道首批项目启动"),
        aText("武侯区簇桥街道", {
          kind: "街道",
          day: "",
          texts: [{ part: "地点", text: "武侯区簇桥街道" }],
        }),
      );
      expect(titles(query)[0]).toBe("武侯区簇桥街道");
    },
  );

  it("takes a district by its short name, and no story for a place", () => {
    const { titles } = searchIn(
      aText("新津区", { kind: "区市县", day: "" }),
      aText("新津的一天"),
      aText("双流区簇桥村", { day: "2020-01-01" }),
      aText("簇桥记事", { day: "2019-01-01" }),
    );
    expect(titles("新津")[0]).toBe("新津区");
    expect(titles("簇桥")).toEqual(["簇桥记事", "双流区簇桥村"]);
  });

  it("of very many is the same whether some or all are put in order", () => {
    const many = Array.from({ length: 600 }, (_, index) =>
      aText(`院落${(index * 7919) % 600}`, { day: `2023-0${1 + (index % 9)}-01` }),
    );
    const { ask } = searchIn(...many);
    const all = ask("院落", { most: 600 }).hits;
    expect(new Set(all.map(({ url }) => url)).size).toBe(600);
    for (const from of [0, 20, 180, 500])
      expect(ask("院落", { from, most: 20 }).hits).toEqual(all.slice(from, from + 20));
  });

  it("is by day where that is asked for", () => {
    const { titles } = searchIn(
      aText("簇桥", { day: "2021-01-01" }),
      aText("新", { texts: body("簇桥"), day: "2023-01-01" }),
    );
    expect(titles("簇桥", { sort: "new" })).toEqual(["新", "簇桥"]);
  });
});

describe("F3: narrowing", () => {
  const { ask, titles } = searchIn(
    aText("簇桥一", { street: "簇桥街道" }),
    aText("簇桥二", { street: "玉林街道", kind: "资讯", day: "2022-05-01" }),
    aText("簇桥三", { kind: "资讯" }),
  );

  it("counts each value among what the other choices leave", () => {
    const answer = ask("簇桥", { kind: "资讯" });
    expect(answer.count).toBe(2);
    expect(answer.kinds).toEqual([
      { value: "资讯", count: 2 },
      { value: "案例", count: 1 },
    ]);
    expect(answer.streets).toEqual([{ value: "玉林街道", count: 1 }]);
    expect(answer.years.map(({ value }) => value)).toEqual(["2023", "2022"]);
  });

  it("holds for the pages too", () => {
    expect(titles("簇桥", { year: "2022" })).toEqual(["簇桥二"]);
    expect(titles("簇桥", { from: 2 })).toHaveLength(1);
  });
});

describe("F5: an excerpt", () => {
  it("stands around the first hit, with its part, and marks it as it is written", () => {
    const long = "前面的话。".repeat(30);
    const { ask } = searchIn(aText("甲", { texts: body(`${long}共有6,316户${long}`) }));
    const [hit] = ask("6316户").hits;
    expect(hit?.part).toBe("正文");
    expect(hit?.excerpt.filter(({ isHit }) => isHit)).toEqual([{ text: "6,316户", isHit: true }]);
    expect([...(hit?.excerpt.map(({ text }) => text).join("") ?? "")].length).toBeLessThanOrEqual(
      62,
    );
  });

  it("says no part where the title says it all", () => {
    const { ask } = searchIn(aText("簇桥", { texts: [{ part: "摘要", text: "说的什么" }] }));
    expect(ask("簇桥").hits[0]).toMatchObject({
      title: [{ text: "簇桥", isHit: true }],
      excerpt: [{ text: "说的什么", isHit: false }],
    });
    expect(ask("簇桥").hits[0]?.part).toBeUndefined();
  });
});

it.each([
  ["02886969380", "028-86969380"],
  ["01012345678", "010-12345678"],
  ["08312345678", "0831-2345678"],
])("F1: the telephone number %s is found where it stands as %s, and marked", (query, written) => {
  const { ask } = searchIn(aText("甲", { texts: body(`请拨打${written}推荐`) }), aText("乙"));
  const { count, hits } = ask(query);
  expect(count).toBe(1);
  expect(hits[0]?.excerpt.filter(({ isHit }) => isHit)).toEqual([{ text: written, isHit: true }]);
});

describe("F9: synonyms of the newsroom", () => {
  it.each([
    ["噪声", "噪音"],
    ["夜间噪声", "夜间噪音"],
    ["投票", "点赞"],
    ["投票", "like"],
  ])("%s finds what is written %s, marked", (query, written) => {
    const { ask } = searchIn(aText("甲", { texts: body(`说的是${written}的事`) }), aText("乙"));
    const { count, instead, hits } = ask(query);
    expect([count, instead]).toEqual([1, []]);
    expect(hits[0]?.excerpt.filter(({ isHit }) => isHit)).toEqual([{ text: written, isHit: true }]);
  });

  it("is kept whole where a query is taken apart", () => {
    const { ask } = searchIn(aText("甲", { texts: body("电动自行车充电") }), aText("乙"));
    expect(ask("电瓶车上楼")).toMatchObject({ instead: ["电瓶车"], count: 1 });
  });

  it("puts the word itself first", () => {
    const { titles } = searchIn(aText("噪音扰人"), aText("噪声扰人", { day: "2023-01-01" }));
    expect(titles("噪声")).toEqual(["噪声扰人", "噪音扰人"]);
    expect(titles("噪音")).toEqual(["噪音扰人", "噪声扰人"]);
  });

  it("goes with the newsroom's list", () => {
    const { file, ask } = searchIn(aText("甲", { texts: body("噪音") }));
    const documents = [aText("甲", { texts: body("噪音") })];
    file.setFile("texts", { hash: "2", documents, synonyms: [] });
    expect(ask("噪声").count).toBe(0);
  });

  it("is of no question: what a question is made of is not looked for", () => {
    const { ask } = searchIn(aText("推荐案例"), aText("乙", { texts: body("先问我要办什么") }));
    expect(ask("我要推荐")).toMatchObject({ instead: ["推荐"], count: 1 });
    expect(ask("我要").count).toBe(1);
  });
});

describe("F6: texts that change", () => {
  it("are found as they are, and what went is not", () => {
    const { file, ask } = searchIn(aText("甲", { texts: body("旧话") }), aText("乙"));
    file.setFile("texts", { hash: "2", documents: [aText("甲", { texts: body("新话") })] });
    expect([ask("旧话").count, ask("新话").count, ask("乙").count]).toEqual([0, 1, 0]);
    file.dropFile("texts");
    expect(ask("新话").count).toBe(0);
  });
});

it("F6: a file that could not be taken in whole leaves everything as it was", () => {
  const { file, ask } = searchIn(aText("甲", { texts: body("旧话") }));
  const broken = { ...aText("丙"), texts: undefined } as unknown as SearchText;
  expect(() =>
    file.setFile("texts", { hash: "2", documents: [aText("乙", { texts: body("新话") }), broken] }),
  ).toThrow();
  expect([ask("旧话").count, ask("新话").count]).toEqual([1, 0]);
  expect(file.files().get("texts")).toBe("1");
  file.setFile("texts", { hash: "3", documents: [aText("丁", { texts: body("新话") })] });
  expect([ask("旧话").count, ask("新话").count]).toEqual([0, 1]);
});
