import { readFileSync } from "node:fs";
import { pinyin } from "pinyin-pro";
import { describe, expect, it } from "vitest";
import { suggestSlug } from "#content/address/suggestSlug.ts";
import { placeReadings } from "#leaves/placeReadings.ts";
import { spellChinese } from "#leaves/spellChinese.ts";
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

describe("L5 places with readings of their own", () => {
  it.each([
    ["什邡市", "shifang"],
    ["筠连县", "junlian"],
    ["宕昌县", "tanchang"],
    ["蔚县", "yuxian"],
    ["乐亭县", "laoting"],
    ["乐清市", "yueqing"],
    ["丰都县", "fengdu"],
    ["都安瑶族自治县", "duanyaozu"],
    ["闵行区", "minhang"],
    ["喀什地区", "kashi"],
    ["六安市", "luan"],
    ["铅山县", "yanshan"],
    ["番禺区", "panyu"],
    ["郧西县", "yunxi"],
    ["长子县", "zhangzi"],
    ["东阿县", "donge"],
    ["台州市", "taizhou"],
    ["大城县", "daicheng"],
  ])("%s begins with %s", (name, pinyinOfIt) => {
    expect(pinyinKeys(name).pinyin.startsWith(pinyinOfIt)).toBe(true);
  });

  it("are listed only where the dictionary is wrong", () => {
    const known = Object.entries(placeReadings).filter(
      ([name, reading]) => pinyin(name, { toneType: "none", v: true }) === reading,
    );
    expect(known).toEqual([]);
  });

  it("are places where a word begins, and never in the name of a person", () => {
    expect(spellChinese("大家都安全了").flat().join("")).toBe("dajiadouanquanle");
    expect(spellChinese("快乐清新").flat().join("")).toBe("kuaileqingxin");
    expect(spellChinese("曾都", { isPersonName: true }).flat().join(" ")).toBe("zeng dou");
  });
});

describe("C2 names of persons", () => {
  it.each([
    ["单雄信", "shan xiong xin"],
    ["仇英", "qiu ying"],
    ["区国强", "ou guo qiang"],
    ["查良镛", "zha liang yong"],
    ["尉迟恭", "yu chi gong"],
    ["万俟卨", "mo qi xie"],
    ["贠恩凤", "yun en feng"],
    ["朴树", "piao shu"],
  ])("%s is spelled %s", (name, spelled) => {
    expect(spellChinese(name, { isPersonName: true }).flat().join(" ")).toBe(spelled);
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
