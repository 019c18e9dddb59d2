const shanghai = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "medium",
});

/** An instant as `2026-11-22 08:05:30` in Beijing time: sorts as it reads, and spreadsheets know it. */
export const shanghaiTime = (at: Date): string => shanghai.format(at);
