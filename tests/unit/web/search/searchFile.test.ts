import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerQuery } from "#site/search/asking/answerQuery.ts";
import type { SearchAsk } from "#site/search/asking/searchAnswer.ts";
import type { SearchText } from "#site/search/searchText.wire.ts";
import { openSearchFile } from "#web/search/searchFile.ts";
import { takedownList } from "#web/takedowns/takedownList.ts";

const aText = (title: string, more: Partial<SearchText> = {}): SearchText => ({
  url: `/cases/${encodeURIComponent(title)}/`,
  kind: "案例",
  title,
  day: "2023-12-05",
  texts: [],
  ...more,
});
const body = (text: string): SearchText["texts"] => [{ part: "正文", text }];

const synonyms = [
  ["噪音", "噪声"],
  ["投票", "点赞", "ＬＩＫＥ"],
  ["电瓶车", "电动自行车"],
];

const searchIn = (...documents: SearchText[]) => {
  const file = openSearchFile();
  file.setFile("texts", { hash: "1", documents, synonyms });
  const ask = (query: string, more: Partial<SearchAsk> = {}) =>
    answerQuery(file, { query, sort: "best", from: 0, most: 20, ...more });
  const titles = (query: string, more: Partial<SearchAsk> = {}) =>
    ask(query, more).hits.map(({ title }) => title.map(({ text }) => text).join(""));
  return { file, ask, titles };
};

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

describe("F4: a query that is nowhere", () => {
  const { ask } = searchIn(
    aText("锦城社区的院落", {
      texts: [
        { part: "地点", text: "武侯区簇桥街道" },
        { part: "人物", text: "单田芳\n吕晓玲" },
        { part: "正文", text: "社区合伙人来了，垃圾桶旁边修了花坛。" },
      ],
    }),
    aText("别处", { texts: body("夜间有人巡逻") }),
  );

  it.each([
    ["cuqiao", ["簇桥"]],
    ["CuQiaoJieDao", ["簇桥街道"]],
    ["cqjd", ["簇桥街道"]],
    ["簇qiao", ["簇桥"]],
    ["shantianfang", ["单田芳"]],
    ["shan tian fang", ["单田芳"]],
    ["dantianfang", ["单田芳"]],
    ["lüxiaoling", ["吕晓玲"]],
    ["shantf", ["单田芳"]],
    ["stfang", ["单田芳"]],
    ["cqiao", ["簇桥"]],
    ["cuq", ["簇桥"]],
    ["簇q", ["簇桥"]],
    ["簇桥合伙人", ["簇桥", "合伙人"]],
    ["垃圾桶花坛怎么改", ["垃圾桶", "花坛"]],
    ["夜间花坛", ["花坛"]],
  ])("%s is answered by %s", (query, words) => {
    expect(ask(query)).toMatchObject({ count: 1, instead: words });
  });

  it.each([
    ["促桥", ["簇桥"]],
    ["锦橙社区", []],
    ["单天房", ["单田芳"]],
    ["徐桥", []],
  ])("%s, which sounds like a name, is offered %j, and not answered by it", (query, meant) => {
    const answer = ask(query);
    if (meant.length > 0) expect(answer).toMatchObject({ count: 0, meant });
    else expect(answer.meant).toEqual([]);
  });

  it.each([
    ["簇橋街道", "簇桥街道"],
    ["網格員", "网格员"],
    ["网格员", "網格員"],
    ["網格員", "網格員"],
    ["網格员", "网格員"],
    ["著名", "著名"],
    ["看着", "看著"],
    ["乾坤", "乾坤"],
    ["什么", "甚麼是什麼"],
    ["噪声", "夜間噪音"],
  ])("in traditional characters is the same: %s in %s", (query, text) => {
    const found = searchIn(aText("甲", { texts: body(text) }));
    expect(found.ask(query)).toMatchObject({ count: 1, instead: [], meant: [] });
    const excerpt = found.ask(query).hits[0]?.excerpt ?? [];
    expect(excerpt.map(({ text }) => text).join("")).toBe(text);
    expect(excerpt.some(({ isHit }) => isHit)).toBe(true);
    const titled = searchIn(aText(text));
    expect(titled.ask(query).hits[0]?.title.some(({ isHit }) => isHit)).toBe(true);
  });

  it.each([
    ["李芸菊", "李运菊"],
    ["运局", "运菊"],
    ["刘红南", "刘虹楠"],
    ["王育虎", "王玉虎"],
    ["单天房", "单田芳"],
    ["双南社区", "双楠社区"],
    ["双男", "双楠"],
    ["锦绣元小区", "锦绣苑小区"],
    ["陈丽波", "陳立波"],
  ])("offers for %s a name that only a text tells: %s", (query, name) => {
    const { ask, file } = searchIn(
      aText("甲", {
        texts: body(
          "来到了双楠社区，网格员李运菊说，这里住着722户。\n社区书记刘虹楠告诉记者，居民王玉虎带头，单田芳介绍了锦绣苑小区。\n網格員陳立波正在巡查。",
        ),
      }),
    );
    expect(ask(query)).toMatchObject({ count: 0, meant: [name.replace("陳", "陈")] });
    expect(ask(ask(query).meant[0] ?? "").count).toBe(1);
    file.leaveOut(takedownList([{ path: aText("甲").url, isCommand: true }]));
    expect(ask(query).meant).toEqual([]);
  });

  it.each([
    ["liuhongnan", "刘虹楠"],
    ["hongnan", "虹楠"],
    ["刘hongnan", "刘虹楠"],
    ["liu hong nan", "刘虹楠"],
    ["shantianfang", "单田芳"],
    ["fanganlu", "方安路"],
  ])("takes %s for a name that only a text tells: %s", (query, name) => {
    const { ask } = searchIn(
      aText("甲", { texts: body("社区书记刘虹楠告诉记者，单田芳介绍，在方安路上。") }),
    );
    expect(ask(query)).toMatchObject({ count: 1, instead: [name] });
  });

  it("offers no words of a text that are no names", () => {
    const { ask } = searchIn(
      aText("甲", { texts: body("电梯间堆物，记录登记，网格员来了以后就好了。") }),
    );
    for (const query of ["录灯", "店梯", "维格园", "堆无"]) expect(ask(query).meant).toEqual([]);
  });

  it("knows names in traditional characters by their sounds", () => {
    const { ask } = searchIn(
      aText("甲", { texts: [{ part: "人物", text: "李運菊" }] }),
      aText("簇橋街道", { kind: "街道", day: "" }),
    );
    expect(ask("liyunju")).toMatchObject({ count: 1 });
    expect(ask("李云菊").meant).toEqual(["李运菊"]);
    expect(ask("cuqiao").count).toBe(1);
    expect(ask("簇桥").hits[0]?.title).toEqual([
      { text: "簇橋", isHit: true },
      { text: "街道", isHit: false },
    ]);
  });

  it("takes no number and no word in letters apart, and asks for nothing that only joins or asks", () => {
    const { ask } = searchIn(
      aText("甲", { texts: body("共16户，网格员是邻居，给网格员留言。晚上找谁？看12处。") }),
      aText("楼道灯"),
    );
    for (const query of ["6316", "12345", "bangonghu"])
      expect(ask(query)).toMatchObject({ count: 0, instead: [] });
    expect(ask("楼道灯坏了找谁")).toMatchObject({ instead: ["楼道灯"], count: 1 });
    expect(ask("我们小区的网格员是哪个")).toMatchObject({ instead: ["网格员"], count: 1 });
    expect(ask("要给网格员写信")).toMatchObject({ instead: ["网格员"], count: 1 });
    expect(ask("哪里有网格员")).toMatchObject({ instead: ["网格员"], count: 1 });
    expect(ask("网格员有哪些")).toMatchObject({ instead: ["网格员"], count: 1 });
    expect(ask("楼道灯什么时候开始")).toMatchObject({ instead: ["楼道灯"], count: 1 });
  });

  it.each(["簇桥街道办事处", "成都簇桥街道", "四川省成都市簇桥街道", "四川簇桥街道"])(
    "begins with the street that %s is the address or the office of",
    (query) => {
      const { titles } = searchIn(
        aText("四川成都办事", { texts: body("簇桥街道的成都人都来办事") }),
        aText("武侯区簇桥街道", { kind: "街道", day: "" }),
      );
      expect(titles(query)[0]).toBe("武侯区簇桥街道");
    },
  );

  it("leaves nothing out where nothing is like it", () => {
    expect(ask("没有这样的话语")).toMatchObject({ count: 0, hits: [], instead: [], meant: [] });
    expect(ask("，。").count).toBe(0);
    expect(ask('" OR title:*').count).toBe(0);
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
