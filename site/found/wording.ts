import type { DataFigure } from "#content/body.wire.ts";

/** Words that only machines read out: descriptions in structured data and in feeds. */
export const datasetWords = {
  name: (place: string) => `${place}网格数据`,
  description: (place: string, figures: readonly DataFigure[]) =>
    `${place}的网格数据，可下载为CSV表格，注明来源即可自由引用，每个数字附统计截止日期和来源：${figures
      .map(({ label, value, unit = "" }) => `${label}${value}${unit}`)
      .join("、")}。`,
} as const;
