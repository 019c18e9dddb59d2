import { describe, expect, it } from "vitest";
import { catalogue } from "#seed/pictures/catalogue.ts";
import { seed, siteTexts, writings } from "./seedTexts.ts";

const captions = Object.values(catalogue).flatMap(({ alt, caption }) => [alt, caption ?? ""]);
const all = [
  ...writings.map(({ name, texts }) => ({ name, texts })),
  { name: "site", texts: siteTexts },
  { name: "pictures", texts: captions },
];
const han = "\\p{Script=Han}";

/** What a copy editor would mark. Sources: GB/T 15834-2011 (punctuation), GB/T 15835-2011 (numbers). */
const faults: [fault: string, pattern: RegExp][] = [
  ["half-width mark after a character", new RegExp(`[^\\x00-\\x7f][,;:!?]|[,;:!?]${han}`, "u")],
  ["half-width brackets around characters", new RegExp(`\\(${han}|${han}\\)`, "u")],
  ["straight quotes", /["']/],
  ["corner quotes, which the mainland does not use", /[「」『』]/],
  ["space between characters", new RegExp(`${han} ${han}`, "u")],
  ["doubled mark", /[，。；：、]{2}/],
  ["dots in place of an ellipsis", /\.\.\.|。。/],
  ["full-width digits or letters", /[０-９Ａ-Ｚａ-ｚ]/],
  ["year written short or in characters", /[^\d]\d{2}年[^以]|二〇|二零二/],
  ["four digits without a comma", /(?<![\d,.])(?!20[12]\d年)(?!20[12]\d\b)\d{4,}(?![\d年])/],
];

const isBalanced = (text: string): boolean => {
  let depth = 0;
  for (const mark of text) {
    if (mark === "“") depth += 1;
    if (mark === "”") depth -= 1;
    if (depth < 0 || depth > 1) return false;
  }
  return depth === 0;
};

describe("language of the sample content", () => {
  it.each(faults)("has no %s", (_, pattern) => {
    const marked = all.flatMap(({ name, texts }) =>
      texts
        .map((text) => text.replace("028-86969380", ""))
        .filter((text) => pattern.test(text))
        .map((text) => `${name}: ${text.slice(0, 60)}`),
    );
    expect(marked).toEqual([]);
  });

  it("closes every quotation, and quotes inside quotations with single marks", () => {
    const open = all.flatMap(({ name, texts }) =>
      texts.filter((text) => !isBalanced(text)).map((text) => `${name}: ${text}`),
    );
    expect(open).toEqual([]);
  });

  it("says every sentence once", () => {
    const sentences = writings
      .flatMap(({ texts }) => texts)
      .flatMap((text) => text.split(/[。！？]/))
      .filter((sentence) => sentence.length > 24);
    const repeated = sentences.filter((sentence, i) => sentences.indexOf(sentence) !== i);
    const inSampleProfiles = new Set(
      seed.workers.filter(({ sample }) => sample).map(({ summary }) => summary.slice(0, -1)),
    );
    expect(repeated.filter((sentence) => !inSampleProfiles.has(sentence))).toEqual([]);
  });

  it("promises nothing for a like, and urges nobody to pass anything on", () => {
    const inducement =
      /转发|分享|集赞|助力|拉票|奖品|礼品|抽奖|红包|朋友圈|邀请好友|签到|排行榜|赢取/;
    const talks = [
      ...siteTexts,
      ...writings.filter(({ sample }) => sample).flatMap(({ texts }) => texts),
    ];
    expect(talks.filter((text) => inducement.test(text))).toEqual([]);
  });
});
