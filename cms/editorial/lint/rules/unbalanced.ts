import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import type { LintField } from "../story.ts";
import { type Check, isProse } from "../view.ts";

const pairs: Record<string, string> = {
  "“": "”",
  "‘": "’",
  "（": "）",
  "《": "》",
  "【": "】",
  "〔": "〕",
  "「": "」",
};
const closings = new Map(Object.entries(pairs).map(([open, close]) => [close, open]));

const loose = (text: string): { at: number; sign: string }[] => {
  const open: { at: number; sign: string }[] = [];
  const wrong: { at: number; sign: string }[] = [];
  [...text].reduce((at, sign) => {
    const opening = closings.get(sign);
    if (Object.hasOwn(pairs, sign)) open.push({ at, sign });
    else if (opening !== undefined) {
      if (open.at(-1)?.sign === opening) open.pop();
      else wrong.push({ at, sign });
    }
    return at + sign.length;
  }, 0);
  return [...open, ...wrong];
};

/** A quotation of several paragraphs opens in each and closes in the last. */
const goesOn = (fields: readonly LintField[], index: number, at: number): boolean => {
  const [field, next] = [fields[index], fields[index + 1]];
  const isOpenHere =
    field?.text[at] === "“" && next?.role === field.role && next.text.startsWith("“");
  return isOpenHere && at === field.text.lastIndexOf("“");
};

/** Rule N28: marks that come in pairs do. A list number behind its figure, `1）`, is none. */
export const unbalanced: Check = ({ fields }) =>
  fields.flatMap((field, index): Finding[] =>
    isProse(field)
      ? loose(field.text)
          .filter(
            ({ at, sign }) =>
              !(
                sign === "）" &&
                /(?:^|\n)\s*[\d一二三四五六七八九十]+$/.test(field.text.slice(0, at))
              ),
          )
          .filter(({ at }) => !goesOn(fields, index, at))
          .map(({ at, sign }) =>
            found(
              "unbalanced",
              { field, from: at, to: at + sign.length },
              { why: `“${sign}”没有配对的另一半。` },
            ),
          )
      : [],
  );
