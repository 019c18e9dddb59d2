import type { Day } from "#leaves/shanghaiTime.ts";
import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import { dayOf, exists, yearMeant } from "../reading/dates.ts";
import type { Check } from "../view.ts";

const names = "日一二三四五六";
const dayFirst =
  /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]\s?[（(，,、]?\s?(?:星期|周|礼拜)([日天一二三四五六])(?![年期围边到至])/g;
const isoFirst =
  /(\d{4})[-./](\d{1,2})[-./](\d{1,2})\s?[（(，,]?\s?(?:星期|周|礼拜)([日天一二三四五六])/g;
const weekFirst =
  /(?:星期|周|礼拜)([日天一二三四五六])\s?[（(，,]\s?(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]/g;

const weekdayOf = (day: Day): string => names[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";

type Written = { year?: string; month: string; date: string; weekday: string };

const wrongIn = (written: Written, yearBefore: string | undefined, from: Day) => {
  const month = Number(written.month);
  const day = Number(written.date);
  const given = written.year ?? yearBefore;
  const year = given === undefined ? yearMeant(month, from) : Number(given);
  if (!exists({ year, month, day })) return undefined;
  const right = weekdayOf(dayOf(year, { month, day }));
  return right === written.weekday.replace("天", "日") ? undefined : { right, year, month, day };
};

/** Rule N10: the day of the week is that of the date. A date without a year is of the year named before it, or of the text's own. */
export const weekday: Check = ({ fields, day }) =>
  fields.flatMap((field) => {
    const matches: [RegExpMatchArray, Written][] = [
      ...[...field.text.matchAll(dayFirst), ...field.text.matchAll(isoFirst)].map(
        (match): [RegExpMatchArray, Written] => [
          match,
          { year: match[1], month: match[2] ?? "", date: match[3] ?? "", weekday: match[4] ?? "" },
        ],
      ),
      ...[...field.text.matchAll(weekFirst)].map((match): [RegExpMatchArray, Written] => [
        match,
        { year: match[2], month: match[3] ?? "", date: match[4] ?? "", weekday: match[1] ?? "" },
      ]),
    ];
    return matches.flatMap(([match, written]): Finding[] => {
      const at = match.index ?? 0;
      const yearBefore = /(\d{4})年(?!.*\d{4}年)/s.exec(field.text.slice(0, at))?.[1];
      const wrong = wrongIn(written, yearBefore, day);
      if (!wrong) return [];
      const inMatch = match[0].search(/(?:星期|周|礼拜)[日天一二三四五六]/);
      const from = at + match[0].indexOf(written.weekday, inMatch);
      const why = `${wrong.year}年${wrong.month}月${wrong.day}日是星期${wrong.right}，不是星期${written.weekday}。`;
      return [found("weekday", { field, from, to: from + 1 }, { why, fix: wrong.right })];
    });
  });
