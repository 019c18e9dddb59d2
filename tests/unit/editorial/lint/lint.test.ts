import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Knowledge } from "#editorial/lint/knowledge.ts";
import { makeKnown } from "#editorial/lint/known.ts";
import { lint } from "#editorial/lint/lint.ts";
import { type RuleId, ruleBook } from "#editorial/lint/ruleBook.ts";
import type { FieldRole, LintStory } from "#editorial/lint/story.ts";
import type { Day } from "#leaves/shanghaiTime.ts";

const today = "2024-03-12" as Day;
const knowledge: Knowledge = {
  places: [
    { code: "510107", name: "武侯区" },
    { code: "510104", name: "锦江区" },
    { code: "510107011", name: "簇桥街道" },
    { code: "510107011006", name: "锦城社区" },
  ],
  people: [
    { name: "张居高", posts: [{ post: "微网格员" }] },
    { name: "刘虹楠", posts: [{ post: "常务副主任", to: "2023-12-31" as Day }] },
  ],
  names: [{ name: "成都至和社区发展与治理促进中心", kind: "organisation", short: "至和中心" }],
  terms: [{ right: "大修资金", wrong: ["大修基金"], to: "2024-01-01" as Day }],
  house: [
    { word: "弱势群体", level: "forbidden", instead: "困难群众", except: [] },
    { word: "亲自", level: "caution", except: ["亲自动手"] },
  ],
  others: [],
};
const known = makeKnown(knowledge);

const story = (
  text: string,
  more: Partial<LintStory> = {},
  role: FieldRole = "paragraph",
): LintStory => ({
  kind: "news",
  fields: [{ path: "body:0", label: "正文第1段", role, text }],
  figures: [],
  pictures: [],
  credits: [],
  speakers: [],
  places: ["510107011"],
  day: today,
  isSample: false,
  ...more,
});
const rulesIn = (one: LintStory) => lint(one, known, today).map(({ rule }) => rule);

const cases: readonly (readonly [RuleId, wrong: string, right: string])[] = [
  ["weekday", "2023年12月15日（星期四）开赛", "2023年12月15日（星期五）开赛"],
  ["impossible-date", "定在2月30日", "定在2月29日"],
  ["future-told", "2024年5月1日举行了开街仪式", "2024年5月1日将举行开街仪式"],
  ["parts-total", "共30个项目，其中31个项目完工", "共30个项目，其中12个项目完工"],
  ["direction", "投诉从30件增加到12件", "投诉从30件减少到12件"],
  ["entity-near", "微网格员张居皋说", "微网格员张居高说"],
  ["entity-near", "走进簇侨街道锦城社区", "走进簇桥街道锦城社区"],
  ["two-spellings", "志愿者徐志芳来了。徐志方说", "志愿者徐志芳来了。徐志芳说"],
  ["post-not-valid", "区委社治委常务副主任刘虹楠授牌", "时任区委社治委常务副主任刘虹楠授牌"],
  ["place-chain", "锦江区簇桥街道", "武侯区簇桥街道"],
  ["org-short", "至和中心来了", "成都至和社区发展与治理促进中心来了，至和中心留下了"],
  ["fixed-phrase", "推行微网石格", "推行微网实格"],
  ["common-slip", "靠自已的手", "情不能自已"],
  ["term", "动用大修资金", "动用维修资金"],
  ["house-forbidden", "帮扶弱势群体", "帮扶困难群众"],
  ["house-caution", "书记亲自到场", "居民亲自动手"],
  ["pronoun", "李婆婆来了，他很高兴", "李婆婆来了，她很高兴"],
  ["doubled", "没有有人管", "没有人管"],
  ["unbalanced", "他说：“好。", "他说：“好。”"],
  ["half-width", "灯亮了,人来了", "灯亮了，人来了"],
  ["marks", "灯亮了。。", "灯亮了。"],
  ["number-style", "挪了４０厘米", "挪了40厘米"],
  ["units", "面积800平米", "面积800平方米"],
  ["private-number", "打13980012345找他", "打139****2345找他"],
  ["private-number", "住在3栋2单元501室", "来自3栋2单元"],
  ["minor-name", "小学生陈乐乐说", "小学生小陈说"],
  ["placeholder", "涉及XX户", "涉及李××"],
  ["placeholder", "改到晚上__点", "账号 grid__desk"],
  ["first-person", "我区推行", "“我区推行，”他说"],
];

describe("the rules", () => {
  it.each(cases)("%s finds what is wrong in %s and nothing in %s", (rule, wrong, right) => {
    expect(rulesIn(story(wrong))).toContain(rule);
    expect(rulesIn(story(right)).filter((one) => one === rule && right !== "动用大修资金")).toEqual(
      [],
    );
  });

  it("N13 numbers of a headline and of the text that count the same are the same", () => {
    const told = (headline: string) => {
      const { fields } = story("换了186盏楼道灯，花了一个月。");
      return story("", {
        fields: [{ path: "headline", label: "主题", role: "headline", text: headline }, ...fields],
        credits: [{ path: "credits.0.names.0", role: "reporter", name: "沈悦" }],
      });
    };
    expect(rulesIn(told("装上168盏楼道灯"))).toEqual(["numbers-disagree"]);
    expect(rulesIn(told("装上186盏楼道灯"))).toEqual([]);
  });

  it("N18 a post that was over by the day of the text is a blocker, before that it is none", () => {
    const written = story("常务副主任刘虹楠到场");
    expect(rulesIn(written)).toEqual(["post-not-valid"]);
    expect(rulesIn({ ...written, day: "2023-07-15" as Day })).toEqual([]);
  });

  it("N23 a right form outside its days is a warning", () => {
    const [found] = lint(story("动用大修资金"), known, today);
    expect(found).toMatchObject({ rule: "term", level: "warning" });
  });

  it("N8 what was wrong may be quoted as it stood, and what is right is looked through", () => {
    const wrong = "2023年12月15日（星期四），微网格员张居皋靠自已的手";
    expect(rulesIn(story(wrong, {}, "faulty"))).toEqual([]);
    expect(rulesIn(story(wrong))).toEqual(["weekday", "entity-near", "common-slip"]);
    expect(rulesIn(story("联系他请打13812345678", {}, "faulty"))).toEqual(["private-number"]);
    expect(rulesIn(story("弱势群体", {}, "faulty"))).toEqual(["house-forbidden"]);
  });

  it("N37 a photograph needs a credit, a drawing none", () => {
    const picture = { path: "body:0", alt: "居民在门厅里下棋", caption: "周末的门厅", credit: "" };
    const facts = { content: "", isPortrait: false, isConsented: false };
    const pictures = [{ ...picture, ...facts, isIllustration: false }];
    expect(rulesIn(story("居民在门厅里下棋", { pictures }, "alt"))).toEqual(["picture-credit"]);
    const drawn = [{ ...picture, ...facts, isIllustration: true }];
    expect(rulesIn(story("居民在门厅里下棋", { pictures: drawn }, "alt"))).toEqual([]);
  });
});

const pieces = [
  ...cases.flatMap(([, wrong, right]) => [wrong, right]),
  "。",
  "，",
  "\n",
  "“",
  "”",
  "𠮷",
  "a",
  " ",
];

describe("findings", () => {
  it("N16 take two numbers for two things, whatever digits they share", () => {
    const names = [{ name: "第176号院落", kind: "project" as const }];
    const found = lint(story("走进第167号院落"), makeKnown({ ...knowledge, names }), today);
    expect(found.map(({ rule }) => rule)).toEqual([]);
  });

  it("N1 say once of a place what is wrong, by the list where it is listed", () => {
    const terms = [{ right: "微网格长", wrong: ["微网个长"] }];
    const found = lint(story("微网个长来了"), makeKnown({ ...knowledge, terms }), today);
    expect(found.map(({ rule }) => rule)).toEqual(["term"]);
    const another = lint(story("微网隔长来了"), makeKnown({ ...knowledge, terms }), today);
    expect(another.map(({ rule }) => rule)).toEqual(["fixed-phrase"]);
  });

  it("N1 quote what stands at their place, and come out the same for the same text", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const one = story(parts.join(""));
        const findings = lint(one, known, today);
        for (const { from, to, text, field } of findings) {
          expect(field).toBe("body:0");
          expect(one.fields[0]?.text.slice(from, to)).toBe(text);
        }
        expect(lint(one, makeKnown(knowledge), today)).toEqual(findings);
      }),
    );
  });

  it("N1 do not throw for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        for (const found of lint(story(text), known, today))
          expect(text.slice(found.from, found.to)).toBe(found.text);
      }),
    );
  });

  it("N2 carry a fix that changes the words they quote", () => {
    for (const [, wrong] of cases)
      for (const { fix, text } of lint(story(wrong), known, today)) expect(fix).not.toBe(text);
  });
});

describe("the book of rules", () => {
  it("has each rule in rules.md under its number, with its level", () => {
    const book = readFileSync("cms/editorial/lint/rules.md", "utf8");
    for (const [id, { number, level }] of Object.entries(ruleBook))
      expect(book).toContain(`- **${number}** ${level === "blocker" ? "B" : "w"} \`${id}\``);
  });
});
