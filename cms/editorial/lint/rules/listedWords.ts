import { commonSlips } from "../commonSlips.ts";
import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import type { HouseWord, KnownTerm } from "../knowledge.ts";
import { wrongForms } from "../phrases.ts";
import type { LintField } from "../story.ts";
import type { Check } from "../view.ts";

/** Where a word stands, but for those places where it is part of one of `except`. */
const placesOf = (text: string, word: string, except: readonly string[] = []): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const isExcept = except.some((longer) => {
      const offset = longer.indexOf(word);
      return offset >= 0 && text.startsWith(longer, at - offset);
    });
    if (!isExcept) places.push(at);
  }
  return places;
};

/** Rule N22, and the short wrong forms of N21: slips that are no words. */
export const commonSlip: Check = ({ fields }) =>
  fields.flatMap((field) => [
    ...commonSlips.flatMap(({ wrong, right, except }) =>
      placesOf(field.text, wrong, except).map((from) =>
        found(
          "common-slip",
          { field, from, to: from + wrong.length },
          { why: `应为“${right}”。`, fix: right },
        ),
      ),
    ),
    ...(field.role === "alt" ? [] : wrongForms).flatMap(({ wrong, right, why }) =>
      placesOf(field.text, wrong)
        .filter((from) => !(wrong === "网络员" && field.text[from - 1] === "微"))
        .map((from) =>
          found(
            "fixed-phrase",
            { field, from, to: from + wrong.length },
            { why: `${why}。`, fix: right },
          ),
        ),
    ),
    // 截至 says up to a day, 截止 that something ends on it.
    ...[
      ...field.text.matchAll(
        /截止(?:到|至)?(?=\d{4}年|\d{1,2}月|目前|今年|去年|昨日|昨天|今日|当前)/g,
      ),
    ]
      .filter(({ index }) => !/(?:报名|征集|投稿|申报|投票|日期)$/.test(field.text.slice(0, index)))
      .map((match) =>
        found(
          "common-slip",
          { field, from: match.index, to: match.index + match[0].length },
          { why: "到某时为止用“截至”，到期停止用“截止”。", fix: "截至" },
        ),
      ),
  ]);

const isValid = ({ from, to }: KnownTerm, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

const wrongTerm = (field: LintField, term: KnownTerm): Finding[] =>
  term.wrong.flatMap((wrong) =>
    placesOf(field.text, wrong, term.right.includes(wrong) ? [term.right] : []).map((from) =>
      found(
        "term",
        { field, from, to: from + wrong.length },
        { why: `应写作“${term.right}”${term.note ? `：${term.note}` : ""}。`, fix: term.right },
      ),
    ),
  );

const expiredTerm = (field: LintField, term: KnownTerm): Finding[] =>
  placesOf(field.text, term.right).map((from) => {
    const span = `${term.from ? `自${term.from}起` : ""}${term.to ? `到${term.to}为止` : ""}`;
    const why = `“${term.right}”这一写法${span}有效，稿件日期不在其中。`;
    return found("term", { field, from, to: from + term.right.length }, { why, level: "warning" });
  });

/** Rule N23: terms as the newsroom keeps them, on the days on which they hold. */
export const term: Check = ({ fields, known, day }) =>
  fields.flatMap((field) =>
    known.terms.flatMap((one) =>
      isValid(one, day) ? wrongTerm(field, one) : expiredTerm(field, one),
    ),
  );

const houseWhy = ({ word, why, instead, level }: HouseWord): string =>
  [
    `“${word}”列入本报${level === "forbidden" ? "禁用语" : "慎用语"}`,
    ...(why ? [why] : []),
    ...(instead ? [`宜用“${instead}”`] : []),
  ].join("；");

/** Rules N24 and N25: the newsroom's own lists. */
export const houseWords: Check = ({ fields, known }) =>
  fields.flatMap((field) =>
    known.house.flatMap((entry) =>
      placesOf(field.text, entry.word, entry.except).map((from) =>
        found(
          entry.level === "forbidden" ? "house-forbidden" : "house-caution",
          { field, from, to: from + entry.word.length },
          { why: `${houseWhy(entry)}。`, fix: entry.instead },
        ),
      ),
    ),
  );
