import { describe, expect, it } from "vitest";
import { creditsOf, mergedCredits } from "#intake/word/story/bylines.ts";
import { contactsOf } from "#intake/word/story/contacts.ts";
import { dateOf } from "#intake/word/story/dateLine.ts";
import { sourceOf } from "#intake/word/story/signatures.ts";

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
    [
      "□ 本报记者 王芳 通讯员 李四 文图",
      "reporter 王芳；correspondent 李四；photographer 王芳、李四",
    ],
    ["成都日报记者 王芳 文 李四 图", "reporter 王芳；photographer 李四"],
    ["文｜记者 王芳 图丨李四", "reporter 王芳；photographer 李四"],
    ["记者 王芳/文 通讯员 李四/图", "reporter 王芳；correspondent 李四；photographer 李四"],
    ["记者 王芳 文/图 通讯员 李四", "reporter 王芳；correspondent 李四；photographer 王芳"],
    ["文、图/王芳", "correspondent 王芳；photographer 王芳"],
    ["记者 阿卜杜拉·买买提 摄影报道", "reporter 阿卜杜拉·买买提；photographer 阿卜杜拉·买买提"],
    ["通讯员 簇桥街道 李四 文/图", "correspondent 簇桥街道、李四；photographer 李四"],
    ["记者王芳通讯员李四报道", "reporter 王芳；correspondent 李四"],
    ["记者 王芳 发自成都", "reporter 王芳"],
    ["（通讯员 王秀文 张雅图）", "correspondent 王秀文、张雅图"],
    ["本报通讯员 李四 特约记者 王五", "correspondent 李四；reporter 王五"],
    ["网格员 李四 文/图", "correspondent 李四；photographer 李四"],
    ["本组图片由李四摄", "photographer 李四"],
    ["图片由簇桥街道提供", "supplier 簇桥街道"],
    ["全媒体记者 王芳", "reporter 王芳"],
    ["初审：王芳 | 复审：李四 | 终审：赵六", "reviewer 王芳、李四、赵六"],
    ["文字：李四 图片：王五 视频：赵六", "correspondent 李四；photographer 王五、赵六"],
    ["作者：李四 单位：簇桥街道", "correspondent 李四、簇桥街道"],
    ["供稿单位：簇桥街道办事处", "correspondent 簇桥街道办事处"],
  ])("are read from %s", (line, credits) => {
    expect(read(line)).toBe(credits);
  });

  it.each([
    "记者了解到，这个小区有12栋楼。",
    "编辑部收到来信，信中说到三件事。",
    "摄影展在社区开幕",
    "（详见第三版）",
    "记者手记",
    "图片新闻",
    "作者简介",
    "本报综合报道",
    "王芳 摄 李四",
    "作者认为应当先议后办，办完还要评。",
  ])("are not read from %s", (line) => {
    expect(read(line)).toBeUndefined();
  });
});

describe("Z7 and Z8", () => {
  it("a source and the credits behind it are told apart", () => {
    expect(sourceOf("来源：簇桥街道")).toEqual({ unit: "簇桥街道", credits: [] });
    expect(sourceOf("来源 | 簇桥街道 编辑：李四")).toEqual({
      unit: "簇桥街道",
      credits: [{ role: "editor", names: ["李四"] }],
    });
  });

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
