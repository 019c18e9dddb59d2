import { pinyin } from "pinyin-pro";

const readings = new Map<string, ReadonlySet<string>>();

/** All readings of a character without tones; the character itself where it has none. Kept, since the dictionary is slow and never changes. */
const readingsOf = (character: string): ReadonlySet<string> => {
  const kept = readings.get(character);
  if (kept) return kept;
  const spelled = pinyin(character, { toneType: "none", type: "array", multiple: true, v: true });
  const all = new Set(spelled);
  readings.set(character, all);
  return all;
};

/** Whether two characters can be read alike, tones aside. */
export const isHomophone = (one: string, other: string): boolean => {
  const others = readingsOf(other);
  return [...readingsOf(one)].some((reading) => others.has(reading));
};

/** Characters that are taken for one another by the eye or in handwriting and stroke input. Own list. */
const alike = [
  "己已巳",
  "未末",
  "日曰",
  "侯候",
  "治冶",
  "拔拨",
  "晴睛",
  "戊戌戍",
  "茶荼",
  "梁粱",
  "锦绵棉",
  "凤风",
  "簇族",
  "桥侨",
  "井并",
  "域城",
  "人入",
  "土士",
  "天夭",
  "微徽",
  "网冈",
  "格恪",
  "楼搂",
  "栋拣",
  "沈沉",
  "析折",
  "侍待",
  "卷券",
  "管菅",
  "玉王",
  "洁沽",
  "园圆",
  "龙尤",
  "杏杳",
  "泉帛",
  "永水",
  "圣至",
  "粮粱",
];

const groups = new Map<string, string>();
for (const group of alike)
  for (const character of group) groups.set(character, (groups.get(character) ?? "") + group);

export const isLookalike = (one: string, other: string): boolean =>
  groups.get(one)?.includes(other) === true;

/** Words of grammar that stand beside a name and are no part of it. */
const grammar = new Set(
  "的地得了着过在是和与及或把被让给为向从到对于以之其这那此每各某该本我你他她它们们个位名全整等又也都就还再并而且但将已正曾所由自至里内外前后上下中有无不没来去同跟".split(
    "",
  ),
);

export const isGrammar = (character: string): boolean => grammar.has(character);

const han = /^\p{Script=Han}$/u;

export const isHan = (character: string | undefined): boolean =>
  character !== undefined && han.test(character);

/** Characters that tell numbered or opposite things apart: 第一网格 is no slip for 第二网格. */
const telling = new Set(
  "〇零一二三四五六七八九十百千万两0123456789东南西北上下左右前后内外大小新老高低长短男女早晚甲乙丙丁戊ABCDEFG正副总分省市区县镇乡村街".split(
    "",
  ),
);

export const tellsApart = (one: string, other: string): boolean =>
  telling.has(one) && telling.has(other);
