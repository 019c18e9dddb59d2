import { describe, expect, it } from "vitest";
import { creditsOf, mergedCredits } from "#intake/word/story/bylines.ts";
import { contactsOf } from "#intake/word/story/contacts.ts";
import { dateOf } from "#intake/word/story/dateLine.ts";

const read = (line: string) => {
  const found = creditsOf(line);
  return (
    found &&
    mergedCredits(found)
      .map(({ role, names }) => `${role} ${names.join("、")}`)
      .join("；")
  );
};

describe("Z6 credits", () => {
  it.each([
    ["（成都日报锦观新闻记者 张三）", "reporter 张三"],
    ["本报记者　张三　李四　文/图", "reporter 张三、李四；photographer 张三、李四"],
    ["记者张三 通讯员李四", "reporter 张三；correspondent 李四"],
    ["张三/文 李四/图", "correspondent 张三；photographer 李四"],
    ["文/本报记者 张三 图/李四", "reporter 张三；photographer 李四"],
    ["编　辑：张三 校　对：李四 审　核：王五", "editor 张三；proofreader 李四；reviewer 王五"],
    ["一审：张三 二审：李四 三审：王五", "reviewer 张三、李四、王五"],
    ["通讯员 武侯区簇桥街道 王　芳", "correspondent 武侯区簇桥街道、王芳"],
    ["撰稿人：张三（簇桥街道党政办）", "correspondent 张三、簇桥街道党政办"],
    ["（天府街道 供图）", "supplier 天府街道"],
    ["通讯员：阿依古丽·买买提", "correspondent 阿依古丽·买买提"],
    ["责任编辑 张三", "editor 张三"],
  ])("are read from %s", (line, credits) => {
    expect(read(line)).toBe(credits);
  });

  it.each([
    "记者了解到，这个小区有12栋楼。",
    "编辑部收到来信，信中说到三件事。",
    "摄影展在社区开幕",
    "（详见第三版）",
    "作者认为应当先议后办，办完还要评。",
  ])("are not read from %s", (line) => {
    expect(read(line)).toBeUndefined();
  });
});

describe("Z7 and Z8", () => {
  it("contacts are lines, with or without a colon, and never a sentence", () => {
    expect(contactsOf("联系人 王芳 13800000000")).toEqual([
      { label: "联系人", value: "王芳 13800000000" },
    ]);
    expect(contactsOf("联系人：王芳，电话：028-86969380")).toEqual([
      { label: "联系人", value: "王芳" },
      { label: "电话", value: "028-86969380" },
    ]);
    expect(contactsOf("居民可拨打电话028-86969380反映。")).toBeUndefined();
  });

  it("days are lines", () => {
    expect(dateOf("2023年7月15日 星期六")).toBe("2023-07-15");
    expect(dateOf("二〇二三年十二月三十一日")).toBe("2023-12-31");
    expect(dateOf("二〇二三年十月二十日")).toBe("2023-10-20");
    expect(dateOf("2023年2月30日")).toBeUndefined();
    expect(dateOf("2023年7月15日，街道启动。")).toBeUndefined();
  });
});
