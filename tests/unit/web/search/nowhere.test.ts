import { describe, expect, it } from "vitest";
import { aText, body, searchIn } from "#tests/harness/searchIn.ts";
import { takedownList } from "#web/takedowns/takedownList.ts";

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

  it("forgets a name with the last text that tells it", () => {
    const { ask, file } = searchIn(aText("甲", { texts: body("网格员李运菊说") }));
    file.setFile("more", {
      hash: "1",
      documents: [aText("乙", { texts: body("网格员李运菊说") })],
    });
    file.dropFile("texts");
    expect(ask("李芸菊").meant).toEqual(["李运菊"]);
    file.dropFile("more");
    expect(ask("李芸菊").meant).toEqual([]);
    file.setFile("texts", {
      hash: "2",
      documents: [aText("丙", { texts: body("网格员李运菊说") })],
    });
    expect(ask("李芸菊").meant).toEqual(["李运菊"]);
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
