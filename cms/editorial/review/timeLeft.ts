const minuteMs = 60_000;

const lengthOf = (ms: number): string => {
  const minutes = Math.floor(ms / minuteMs);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} 天`;
  if (hours === 0) return `${minutes} 分钟`;
  return minutes % 60 === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes % 60} 分钟`;
};

/** How long it is to a deadline, or since it passed, in words; both in milliseconds since 1970. */
export const timeLeft = (deadline: number, now: number): string =>
  deadline >= now ? `还有 ${lengthOf(deadline - now)}` : `已逾期 ${lengthOf(now - deadline)}`;
