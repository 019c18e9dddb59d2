import { found } from "../found.ts";
import { numberOf } from "../reading/numbers.ts";
import type { Check } from "../view.ts";

/** A number that is no year, month or day. */
const number = String.raw`(\d[\d,]*(?:\.\d+)?万?)(?![\d年月日.,])`;
const change = new RegExp(
  `[从由][^，。；]{0,12}?${number}(?:余|多)?[^\\d，。；]{0,4}?(?:，)?(增长|增加|上升|提高|提升|扩大|增|升|减少|下降|降低|压缩|缩短|降|减)(?:到|至|为)[^\\d，。；]{0,6}?${number}`,
  "g",
);
const upward = /^[增上提扩升]/;
const timesLess = /(?:减少|下降|降低|缩短|缩小)了?[\d一二两三四五六七八九十.]+倍/g;

/** Rule N15: what grew is larger after it, what shrank smaller; nothing shrinks by times. */
export const direction: Check = ({ fields }) =>
  fields.flatMap((field) => [
    ...[...field.text.matchAll(change)].flatMap((match) => {
      const [all, before = "", word = "", after = ""] = match;
      const [low, high] = [numberOf(before), numberOf(after)];
      if (low === undefined || high === undefined || low === high) return [];
      if (upward.test(word) === high > low) return [];
      const place = { field, from: match.index, to: match.index + all.length };
      return [found("direction", place, { why: `写的是“${word}”，数字却从${before}到${after}。` })];
    }),
    ...[...field.text.matchAll(timesLess)].map((match) =>
      found(
        "direction",
        { field, from: match.index, to: match.index + match[0].length },
        { why: "减少不用“倍”，请改用百分数或分数。" },
      ),
    ),
  ]);
