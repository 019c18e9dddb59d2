import { dateOf } from "./dateLine.ts";

/** Ends of the names of units that sign. */
export const unitLine = /(?:街道|社区|镇|乡|委员会|办事处|局|中心|办公室|编辑部|小组|党委|政府)$/;

const source = /^[（(]?(?:信息|稿件|文章)?来源[：:]\s*([^。]{2,25}?)[）)]?$/;

/** Rule Z8: the unit of a line that says where the text is from; undefined for any other line. */
export const sourceOf = (text: string): string | undefined => source.exec(text)?.[1];

/** Rule Z8: a unit and a day in one line, as street offices sign. */
export const signedOf = (text: string): { unit: string; date: string } | undefined => {
  const [, unit = "", day = ""] = /^(\S{3,25}?)[\s\u3000]+([\d二].{6,16}日)$/.exec(text) ?? [];
  const date = unitLine.test(unit) ? dateOf(day) : undefined;
  return date ? { unit, date } : undefined;
};
