import type { Credit } from "#content/story.wire.ts";
import { creditsOf } from "./bylines.ts";
import { dateOf } from "./dateLine.ts";

/** Ends of the names of units that sign. */
export const unitLine = /(?:街道|社区|镇|乡|委员会|办事处|局|中心|办公室|编辑部|小组|党委|政府)$/;

const source = /^[（(]?(?:信息|稿件|文章)?来源[\s\u3000]*[：:|丨｜]\s*([^。]{2,25}?)[）)]?$/;
/** The same with credits behind it, as accounts end a text: 来源：簇桥街道 编辑：李四. */
const sourceFirst =
  /^(?:信息|稿件|文章)?来源[\s\u3000]*[：:|丨｜]\s*([^\s\u3000。：:|丨｜]{2,25})[\s\u3000|丨｜/／；;]+(.+)$/;

/** Rule Z8: the unit of a line that says where the text is from, and who is named behind it; undefined for any other line. */
export const sourceOf = (text: string): { unit: string; credits: Credit[] } | undefined => {
  const [, first = "", rest = ""] = sourceFirst.exec(text) ?? [];
  const credits = first === "" ? undefined : creditsOf(rest);
  if (credits) return { unit: first, credits };
  const unit = source.exec(text)?.[1];
  return unit === undefined || /[：:]/.test(unit) ? undefined : { unit, credits: [] };
};

/** Rule Z8: a unit and a day in one line, as street offices sign. */
export const signedOf = (text: string): { unit: string; date: string } | undefined => {
  const [, unit = "", day = ""] = /^(\S{3,25}?)[\s\u3000]+([\d二].{6,16}日)$/.exec(text) ?? [];
  const date = unitLine.test(unit) ? dateOf(day) : undefined;
  return date ? { unit, date } : undefined;
};
