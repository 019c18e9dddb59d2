import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { suggestSlug } from "#content/address/suggestSlug.ts";
import { pinyinKeys } from "#places/pinyinKeys.ts";

const tree = readFileSync("seed/places/chengdu-divisions.csv", "utf8")
  .split("\n")
  .flatMap((line) => line.split(",")[1] ?? []);

describe("L5 names of the place tree", () => {
  it("read 都 as du, every one of them", () => {
    const cities = tree.filter((name) => name.includes("都"));
    expect(cities.length).toBeGreaterThan(12);
    expect(cities.filter((name) => pinyinKeys(name).pinyin.includes("dou"))).toEqual([]);
  });

  it.each([
    ["新都区", "xinduqu", "xdq"],
    ["郫都区", "piduqu", "pdq"],
    ["都江堰市", "dujiangyanshi", "djys"],
    ["恒大城社区", "hengdachengshequ", "hdcsq"],
    ["柏林桥社区", "bailinqiaoshequ", "blqsq"],
    ["弥牟镇", "mimouzhen", "mmz"],
    ["䢺江镇", "chujiangzhen", "cjz"],
  ])("%s is found by %s and %s", (name, pinyin, initials) => {
    expect(pinyinKeys(name)).toEqual({ pinyin, initials });
  });

  it("all have a spelling", () => {
    expect(tree.filter((name) => /^$/.test(pinyinKeys(name).pinyin))).toEqual([]);
  });
});

describe("C2 slugs of names and rare letters", () => {
  it.each([
    ["新都区新都打造", "xindu-qu-xindu-dazao"],
    ["郫都区簇桥", "pidu-qu-cu-qiao"],
    ["创新都要干", "chuangxin-douyao-gan"],
    ["Café 和 Ærø", "cafe-he-aero"],
    ["𠮷野家", "ji-yejia"],
    ["ＡＢＣ１２", "abc12"],
    ["❤️题", "ti"],
  ])("%s becomes %s", (text, slug) => {
    expect(suggestSlug(text)).toBe(slug);
  });
});
