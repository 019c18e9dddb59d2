import { numberOf } from "./numbers.ts";

/** A counted thing: `724个微网格`. `noun` are the Chinese characters behind the measure, `label` those before the number. */
export type Quantity = {
  from: number;
  to: number;
  value: number;
  printed: string;
  isAbout: boolean;
  isSmall: boolean;
  measure: string;
  noun: string;
  label: string;
  /** What stands right before: 其中, 每, 新增 and the like make it another number. */
  before: string;
};

const measures =
  "平方米|平方公里|立方米|人次|万元|亿元|公里|小时|分钟|个百分点|余个|个|名|家|户|处|件|支|场|次|项|类|栋|幢|条|辆|起|位|座|间|所|株|棵|盏|张|份|套|册|本|篇|桌|台|块|岁|元|米|亩|吨|度|%|％";
const pattern = new RegExp(
  `(\\d[\\d,，]*(?:\\.\\d+)?|[〇零一二三四五六七八九十百千两][〇零一二三四五六七八九十百千万两]*)(余|多|来)?(万|亿)?(余|多)?(${measures})`,
  "g",
);
const ends =
  /[的了在与和及或中里上下已被将共为是有由从到向对把让等也都就还又并而且则来去达参走开建成后前时]|[^\p{Script=Han}]/u;
const links =
  /(?:达到|达|为|有|共有|共计|共|现有|约|近|超过|超|逾|已|建成|设|的|是|增至|升至|降至|由|从|到)+$/;

const nounBehind = (text: string, at: number): string => {
  const run = text.slice(at, at + 12);
  const end = run.search(ends);
  return end < 0 ? run : run.slice(0, end);
};

/** A label without the words that lead from it to its number: 达到, 共有, 为. */
export const bareLabel = (label: string): string => label.replace(links, "").replace(/[“”]/g, "");

const labelBefore = (text: string, at: number): string => {
  const run = /[\p{Script=Han}“”]{0,14}$/u.exec(text.slice(Math.max(0, at - 14), at))?.[0] ?? "";
  return bareLabel(run);
};

/** All counted things of a text. */
export const quantitiesIn = (text: string): Quantity[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const [all, number = "", more, scale = "", moreStill, measure = ""] = match;
    const value = numberOf(`${number.replace(/[,，]$/, "")}${scale}`);
    if (value === undefined) return [];
    const from = match.index;
    const before = text.slice(Math.max(0, from - 6), from);
    if (/第$/.test(before)) return [];
    const isChinese = !/\d/.test(number);
    return [
      {
        from,
        to: from + all.length,
        value,
        printed: all,
        isAbout:
          more !== undefined || moreStill !== undefined || /(?:近|约|超|逾|超过)$/.test(before),
        isSmall: isChinese && value < 10,
        measure: measure.replace(/^余/, "").replace("％", "%"),
        noun: nounBehind(text, from + all.length),
        label: labelBefore(text, from),
        before,
      },
    ];
  });
