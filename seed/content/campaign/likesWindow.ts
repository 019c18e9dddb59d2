import { addDays, shanghaiDay, startOfDay } from "#leaves/shanghaiTime.ts";

/** Opens three days before the start of today in Asia/Shanghai and closes thirty days after it. */
export const likesWindow = (now: Date): { opens: string; closes: string } => {
  const today = shanghaiDay(now);
  const midnight = (days: number) => new Date(startOfDay(addDays(today, days))).toISOString();
  return { opens: midnight(-3), closes: midnight(30) };
};
