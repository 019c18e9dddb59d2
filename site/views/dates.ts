import { shanghaiDay, shanghaiStamp } from "#leaves/shanghaiTime.ts";

/** “2023年12月15日” of a calendar day `YYYY-MM-DD`. */
export const dayOf = (day: string): string => {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
};

/** “2023年12月15日” of an ISO instant, in Chengdu. */
export const dateOf = (instant: string): string => dayOf(shanghaiDay(new Date(instant)));

const weekdays = ["日", "一", "二", "三", "四", "五", "六"] as const;

/** “星期五” of a calendar day `YYYY-MM-DD`. */
export const weekdayOfDay = (day: string): string => `星期${weekdays[new Date(day).getUTCDay()]}`;

/** The day of Asia/Shanghai on which something was published. */
export const publicationDay = ({ publishedAt }: { publishedAt: string }) =>
  shanghaiDay(new Date(publishedAt));

/** “星期五” of an ISO instant, in Chengdu. */
export const weekdayOf = (instant: string): string => weekdayOfDay(shanghaiDay(new Date(instant)));

/** “2023年” of a year, “12月” of a month `YYYY-MM`. */
export const yearInWords = (year: string): string => `${Number(year)}年`;
export const monthInWords = (month: string): string => `${Number(month.slice(5))}月`;

/** “2023年12月15日 19:50” of an ISO instant, in Chengdu. */
export const dateTimeOf = (instant: string): string =>
  `${dateOf(instant)} ${shanghaiStamp(new Date(instant)).slice(11, 16)}`;

/** A date for a `<time>` element: what readers see and what machines read. */
export type Dated = { text: string; iso: string };

/** The day of an ISO instant, ready for a `<time>` element. */
export const dated = (instant: string): Dated => ({ text: dateOf(instant), iso: instant });
