import { draftWords as words } from "./draftWording.ts";

/** Between the digits of a number people put spaces, dots and dashes of many kinds. */
const gap = String.raw`[\s.·\p{Pd}]{0,2}`;
const digits = (...groups: readonly number[]): string =>
  groups.map((count) => String.raw`\d{${count}}`).join(gap);

const numbers = [
  // An identity number; then a mobile number in the groups that people write, or with each digit by itself, or in words.
  String.raw`[1-9]\d{5}\s?(?:19|20)\d{6}\s?\d{3}[\dx]`,
  String.raw`(?:\+?86${gap})?(?=1[3-9])(?:${digits(3, 4, 4)}|${digits(4, 3, 4)}|${digits(3, 3, 5)}|${digits(5, 3, 3)}|${digits(5, 6)})`,
  String.raw`1 [3-9](?: \d){9}`,
  "[一幺][三四五六七八九][〇零一幺二三四五六七八九]{9}",
  // A fixed one with its area code, or behind a word for it; then one of a company.
  String.raw`(?:\+?86${gap})?\(?0\d{2,3}\)?${gap}[2-9]\d{2,3}${gap}\d{4}`,
  String.raw`(?<=(?:电话|座机|拨打|致电)(?:号码?)?[\s:是为]{0,3})[2-9]\d{3}[\s\p{Pd}]?\d{4}`,
  String.raw`[48]00[\s\p{Pd}](?:${digits(3, 4)}|${digits(4, 3)})`,
];
const extension = String.raw`(?:\s*(?:转|分机|[-#])\s*\d{1,6})?`;
const accounts = [
  String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
  String.raw`(?<=(?:微信|qq|vx|wx|wechat)(?:id|群?(?:号码?)?)[\s:是为]{0,3})(?![\d.]+[年月日万亿个人次])[a-z\d][\w-]{4,19}(?!\w)`,
];

/** Ways in which somebody is reached or known: none of them belongs into a text. */
const reachable = new RegExp(
  String.raw`(?<!\d)(?:${numbers.join("|")})${extension}(?!\d)|${accounts.join("|")}`,
  "giu",
);

/** In the width of ASCII, character for character: a Chinese keyboard writes digits and signs in full width. */
const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000]/g, (wide) =>
    wide === "\u3000" ? " " : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );

/** Where somebody's numbers and accounts stand in a text. */
const reachIn = (text: string): { from: number; to: number }[] =>
  [...narrow(text).matchAll(reachable)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }));

/** Rule O22: pieces of one line with its numbers and accounts hidden, also those that go through several pieces, and else as they were typed. */
export function piecesWithoutReach(pieces: readonly string[]): string[] {
  const found = reachIn(pieces.join(""));
  let start = 0;
  return pieces.map((piece) => {
    const end = start + piece.length;
    let rest = start;
    let kept = "";
    for (const { from, to } of found) {
      if (to <= start || from >= end) continue;
      if (from >= start) kept += piece.slice(rest - start, from - start) + words.hidden;
      rest = Math.min(to, end);
    }
    kept += piece.slice(rest - start);
    start = end;
    return kept;
  });
}

/** Rule O22: a text with its numbers and accounts hidden, and else as it was typed. */
export const withoutReach = (text: string): string => piecesWithoutReach([text]).join("");
