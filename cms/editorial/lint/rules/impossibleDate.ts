import { found } from "../found.ts";
import { datesIn, exists } from "../reading/dates.ts";
import type { Check } from "../view.ts";

const clock = /(?<![\d.:：])(\d{1,2})(?::|：|点|时)(\d{2})(?:分)?(?![\d:：.])/g;
const monthAlone = /(?<!\d)(\d{2})月(?!\d|球|光|饼|嫂|薪)/g;

/** Rule N11: the calendar has the day and the clock the time. */
export const impossibleDate: Check = ({ fields }) =>
  fields.flatMap((field) => [
    ...datesIn(field.text)
      .filter((date) => !exists(date))
      .map((date) =>
        found("impossible-date", { field, ...date }, { why: "日历上没有这一天，请核对。" }),
      ),
    ...[...field.text.matchAll(monthAlone)]
      .filter(([, month]) => Number(month) > 12)
      .filter(({ index, 0: all }) => !/^\d/.test(field.text.slice(index + all.length)))
      .map((match) =>
        found(
          "impossible-date",
          { field, from: match.index, to: match.index + match[0].length },
          { why: "一年只有十二个月，请核对。" },
        ),
      ),
    ...[...field.text.matchAll(clock)]
      .filter(([all, hours, minutes]) => {
        const isTime = Number(hours) < 30 && !/^0\d点/.test(all);
        return isTime && (Number(hours) > 24 || Number(minutes) > 59);
      })
      .filter(({ 0: all }) => /点|时|^\d{1,2}[:：]\d{2}$/.test(all))
      .filter(({ index }) =>
        /(?:日|午|晨|晚|早|夜|从|至|到|—|－|-|~|～|，|。|^)\s?$/.test(field.text.slice(0, index)),
      )
      .map((match) =>
        found(
          "impossible-date",
          { field, from: match.index, to: match.index + match[0].length },
          { why: "没有这个钟点，请核对。" },
        ),
      ),
  ]);
