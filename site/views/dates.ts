const inChengdu = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

const partsOf = (instant: string) => {
  const parts = inChengdu.formatToParts(new Date(instant));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
};

/** “2023年12月15日” of an ISO instant, in Chengdu. */
export const dateOf = (instant: string): string => {
  const { year, month, day } = partsOf(instant);
  return `${year}年${month}月${day}日`;
};

const weekdays = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", weekday: "long" });

/** “星期五” of an ISO instant, in Chengdu. */
export const weekdayOf = (instant: string): string => weekdays.format(new Date(instant));

/** “2023年12月15日 19:50” of an ISO instant, in Chengdu. */
export const dateTimeOf = (instant: string): string => {
  const { hour, minute } = partsOf(instant);
  return `${dateOf(instant)} ${hour}:${minute}`;
};

/** “2023年12月15日” of a calendar day `YYYY-MM-DD`. */
export const dayOf = (day: string): string => {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
};

/** A date for a `<time>` element: what readers see and what machines read. */
export type Dated = { text: string; iso: string };

/** The day of an ISO instant, ready for a `<time>` element. */
export const dated = (instant: string): Dated => ({ text: dateOf(instant), iso: instant });
