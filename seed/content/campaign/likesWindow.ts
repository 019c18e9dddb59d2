const DAY = 24 * 60 * 60 * 1000;
/** Asia/Shanghai is eight hours ahead of UTC all year. */
const SHANGHAI = 8 * 60 * 60 * 1000;

/** Opens three days before the start of today in Asia/Shanghai and closes thirty days after it. */
export const likesWindow = (now: Date): { opens: string; closes: string } => {
  const today = Math.floor((now.getTime() + SHANGHAI) / DAY) * DAY - SHANGHAI;
  return {
    opens: new Date(today - 3 * DAY).toISOString(),
    closes: new Date(today + 30 * DAY).toISOString(),
  };
};
