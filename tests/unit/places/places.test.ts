import { describe, expect, it } from "vitest";
import { ancestorsOf, atLevel, isWithin, levelOf } from "#places/ancestry.ts";
import { describePlace, labelPlace } from "#places/describe.ts";
import { nextCode } from "#places/nextCode.ts";
import { pinyinKeys } from "#places/pinyinKeys.ts";
import { populationProblem } from "#places/populationRules.ts";
import { widenSearch } from "#places/widenSearch.ts";
import { wording } from "#places/wording.ts";

const community = "510107008003";
const names: Record<string, string> = {
  "5101": "成都市",
  "510107": "武侯区",
  "510107008": "簇桥街道",
  [community]: "锦城社区",
  [`${community}-e1`]: "玲珑郡",
};
const nameOf = (code: string) => names[code];

describe("codes", () => {
  it.each([
    ["5101", "city"],
    ["510107", "district"],
    ["510107008", "street"],
    [community, "community"],
    [`${community}-e1`, "estate"],
    [`${community}-g12`, "grid"],
    [`${community}-x1`, undefined],
    [`${community}-e0`, undefined],
    ["510107008-e1", undefined],
    [`${community}-e1-g1`, undefined],
    ["51010", undefined],
    ["", undefined],
    ["abcd", undefined],
  ])("L1 %s is a %s", (code, level) => {
    expect(levelOf(code)).toBe(level);
  });

  it("L2 ancestors are the prefixes, nearest first", () => {
    expect(ancestorsOf(community)).toEqual(["510107008", "510107", "5101"]);
    expect(ancestorsOf(`${community}-g1`)).toEqual([community, "510107008", "510107", "5101"]);
    expect(ancestorsOf("5101")).toEqual([]);
  });

  it("L2 a place lies in itself and its ancestors, and in no neighbour", () => {
    expect(isWithin(community, "510107008")).toBe(true);
    expect(isWithin(community, community)).toBe(true);
    expect(isWithin("510107008", community)).toBe(false);
    expect(isWithin(`${community}-e12`, `${community}-e1`)).toBe(false);
    expect(atLevel(`${community}-e1`, "street")).toBe("510107008");
    expect(atLevel("510107", "street")).toBeUndefined();
  });

  it("L4 a new one is one more than the highest of its kind under its community", () => {
    const taken = [`${community}-e1`, `${community}-e9`, `${community}-g30`, "510107008004-e50"];
    expect(nextCode({ community, level: "estate", taken })).toBe(`${community}-e10`);
    expect(nextCode({ community, level: "grid", taken: [] })).toBe(`${community}-g1`);
  });
});

describe("words", () => {
  it("L3 go from the district down, or own name first for picking", () => {
    expect(describePlace(community, nameOf)).toBe("武侯区簇桥街道锦城社区");
    expect(describePlace("5101", nameOf)).toBe("成都市");
    expect(labelPlace(community, nameOf)).toBe("锦城社区 · 武侯区簇桥街道");
    expect(labelPlace(`${community}-e1`, nameOf)).toBe("玲珑郡 · 武侯区簇桥街道锦城社区");
    expect(labelPlace("510107", nameOf)).toBe("武侯区");
  });
});

describe("searching", () => {
  it("L5 keys are pinyin and initials", () => {
    expect(pinyinKeys("锦城社区")).toEqual({ pinyin: "jinchengshequ", initials: "jcsq" });
    expect(pinyinKeys("玲珑郡1栋")).toEqual({ pinyin: "linglongjun1dong", initials: "llj1d" });
  });

  it("L5 a search of labels also looks at the keys, deep inside a query, and nothing else changes", () => {
    const spelled = [
      { pinyin: { contains: "jc" } },
      { initials: { contains: "jc" } },
      { code: { equals: "jc" } },
    ];
    expect(widenSearch({ label: { like: " JC " } })).toEqual({
      or: [{ label: { like: " JC " } }, ...spelled],
    });
    expect(
      widenSearch({ and: [{ level: { equals: "street" } }, { or: [{ label: { like: "jc" } }] }] }),
    ).toEqual({
      and: [
        { level: { equals: "street" } },
        { or: [{ or: [{ label: { like: "jc" } }, ...spelled] }] },
      ],
    });
    expect(widenSearch({ label: { like: "簇橋" } })).toMatchObject({
      or: expect.arrayContaining([{ label: { like: "簇桥" } }]),
    });
    expect(widenSearch({ label: { like: "簇qiao" } })).toMatchObject({
      or: expect.arrayContaining([
        { and: [{ pinyin: { contains: "cuqiao" } }, { label: { like: "簇" } }] },
      ]),
    });
    const other = { code: { equals: "5101" } };
    expect(widenSearch(other)).toEqual(other);
    expect(widenSearch({})).toEqual({});
  });
});

describe("population", () => {
  it("L6 is whole and has a date and a source", () => {
    const { problems } = wording;
    expect(populationProblem({})).toBeUndefined();
    expect(populationProblem({ residents: 10 })).toBe(problems.residents);
    expect(populationProblem({ residents: 1.5, asOf: "2023", source: "统计局" })).toBe(
      problems.residentsWhole,
    );
    expect(populationProblem({ residents: 10, asOf: "2023", source: "统计局" })).toBeUndefined();
  });
});
