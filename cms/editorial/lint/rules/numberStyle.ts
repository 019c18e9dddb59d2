import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import { type Check, isProse } from "../view.ts";

const fullDigits = /[０-９]+/g;
const naked = /(?<![\d.])\.\d+(?=[%％万亿元米公倍个])/g;
const range = /\d[%％万]?([~～—–-]|至)\d/g;
const zero = /二[〇零][〇零一二三四五六七八九]{2}年/g;

const toHalf = (text: string): string =>
  [...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).join("");

/** Rule N31: digits of one width, no decimal without its zero, and one sign for ranges and for 〇 within a text. */
export const numberStyle: Check = ({ fields }) => {
  const prose = fields.filter(isProse);
  const single = prose.flatMap((field): Finding[] => [
    ...[...field.text.matchAll(fullDigits)].map((match) =>
      found(
        "number-style",
        { field, from: match.index, to: match.index + match[0].length },
        { why: "数字用半角。", fix: toHalf(match[0]) },
      ),
    ),
    ...[...field.text.matchAll(naked)].map((match) =>
      found(
        "number-style",
        { field, from: match.index, to: match.index + match[0].length },
        { why: "小数点前要有0。", fix: `0${match[0]}` },
      ),
    ),
  ]);
  const used = prose.flatMap((field) => [
    ...[...field.text.matchAll(range)].map((match) => ({ field, match, style: match[1] ?? "" })),
  ]);
  const waves = used.filter(({ style, match }) => style !== "至" && !/\d{4}[-–]/.test(match[0]));
  const styles = [...new Set(waves.map(({ style }) => style))];
  const mixed = styles.length > 1 ? waves.filter(({ style }) => style !== styles[0]) : [];
  const zeros = prose.flatMap((field) =>
    [...field.text.matchAll(zero)].map((match) => ({ field, match })),
  );
  const first = zeros[0]?.match[0].charAt(1);
  const otherZero = zeros.filter(({ match }) => match[0].charAt(1) !== first);
  return [
    ...single,
    ...[...mixed, ...otherZero].map(({ field, match }) =>
      found(
        "number-style",
        { field, from: match.index, to: match.index + match[0].length },
        { why: "全文写法不统一。" },
      ),
    ),
  ];
};
