import { isGrammar } from "#editorial/lint/reading/characters.ts";
import { postWords, surnames } from "#editorial/lint/rules/nameContext.ts";

/** Names of one sound that are looked at. */
export const mostTold = 50;

/** A text may tell of whole lists of people; so many names of one page are known by their sounds. */
const most = 40;

const han = "[\\u4e00-\\u9fff]";

/** Surnames that a check of texts is better without: most of them are words. */
const rarer =
  "单盖解仇查樊宁纪舒屈项祝梅盛刁蓝麦安常康葛左齐易庄章鲁施岑柴华裴辛管童欧敬苟尧米代鲜蒲阳景雍兰曲焦温成时古明文";

/** Somebody is named behind a post (网格员李运菊), or speaks (李运菊说). A name of two characters brings the one behind it: a part of it is found as well. */
const person = `[${[...surnames].join("")}${rarer}]${han}{1,2}`;
const behindPost = new RegExp(`(?:${postWords})[“：: ]?(${person})`, "g");
const speaks = new RegExp(`(${person})(?:说|告诉|介绍|表示|认为|坦言|回忆)`, "g");

/** What ends the name of a place. */
const placeEnds = /街道|社区|小区|院落|广场|公园|大道|学校|小学|中学|医院|市场|[路街巷苑]/g;
const longestPlace = 6;
const runBefore = new RegExp(`${han}*$`);

/** The name that ends so, without what only joins: 来到了双楠社区 is about 双楠社区. Other words before it do no harm. */
function placeEnding(text: string, at: number, end: string): string {
  const [run = ""] = runBefore.exec(text.slice(Math.max(0, at - longestPlace), at)) ?? [];
  const characters = [...run];
  return characters.slice(characters.findLastIndex(isGrammar) + 1).join("") + end;
}

/** Names of people and places that stand in a running text, as it is compared: they are offered to who writes them otherwise. */
export function namesTold(text: string): string[] {
  const names = new Set<string>();
  for (const pattern of [behindPost, speaks])
    for (const [, name = ""] of text.matchAll(pattern)) names.add(name);
  for (const { 0: end, index } of text.matchAll(placeEnds))
    names.add(placeEnding(text, index, end));
  return [...names].filter((name) => [...name].length > 1).slice(0, most);
}
