import type { Level } from "./level.ts";

type Entry = {
  /** Its number in rules.md. */
  number: `N${number}`;
  level: Level;
  /** What editors read in lists. */
  title: string;
  /** Where the rule is from. */
  source: string;
};

const house = "本报编校惯例";
const punctuation = "GB/T 15834—2011 标点符号用法";
const numerals = "GB/T 15835—2011 出版物上数字用法";

/** Every rule that can find something, by the name under which its findings and passes are kept. */
export const ruleBook = {
  weekday: { number: "N10", level: "blocker", title: "日期与星期", source: "公历" },
  "impossible-date": { number: "N11", level: "blocker", title: "不存在的日期", source: "公历" },
  "future-told": { number: "N12", level: "blocker", title: "未来当作过去", source: house },
  "numbers-disagree": { number: "N13", level: "blocker", title: "数字不一致", source: house },
  "parts-total": { number: "N14", level: "warning", title: "分项与总数", source: "算术" },
  direction: { number: "N15", level: "warning", title: "增减与数字", source: "算术" },
  "entity-near": { number: "N16", level: "blocker", title: "名称差一字", source: "编辑部资料" },
  "two-spellings": { number: "N17", level: "blocker", title: "一人两种写法", source: house },
  "post-not-valid": { number: "N18", level: "blocker", title: "职务不符", source: "编辑部资料" },
  "place-chain": { number: "N19", level: "blocker", title: "地名隶属", source: "地点库" },
  "org-short": { number: "N20", level: "warning", title: "简称先于全称", source: house },
  "fixed-phrase": { number: "N21", level: "blocker", title: "固定表述", source: "编辑部资料" },
  "common-slip": { number: "N22", level: "blocker", title: "常见错字", source: "现代汉语词典" },
  term: { number: "N23", level: "blocker", title: "用语", source: "编辑部“用语”" },
  "house-forbidden": { number: "N24", level: "blocker", title: "禁用语", source: "编辑部“禁用语”" },
  "house-caution": { number: "N25", level: "warning", title: "慎用语", source: "编辑部“慎用语”" },
  pronoun: { number: "N26", level: "warning", title: "他与她", source: house },
  doubled: { number: "N27", level: "warning", title: "重复", source: house },
  unbalanced: { number: "N28", level: "warning", title: "标点不成对", source: punctuation },
  "half-width": { number: "N29", level: "warning", title: "半角标点", source: punctuation },
  marks: { number: "N30", level: "warning", title: "标点", source: punctuation },
  "number-style": { number: "N31", level: "warning", title: "数字写法", source: numerals },
  units: { number: "N32", level: "warning", title: "计量单位", source: "国家法定计量单位" },
  "vague-date": { number: "N33", level: "warning", title: "时间含糊", source: house },
  "quote-speaker": { number: "N34", level: "warning", title: "引语说话人", source: house },
  reprint: { number: "N35", level: "blocker", title: "转载要素", source: "网站转载规范" },
  "picture-alt": { number: "N36", level: "blocker", title: "替代文字", source: "无障碍要求" },
  "picture-credit": { number: "N37", level: "blocker", title: "图片署名", source: "著作权法" },
  "picture-consent": { number: "N38", level: "blocker", title: "肖像同意", source: "民法典" },
  caption: { number: "N39", level: "warning", title: "图片说明", source: house },
  "private-number": {
    number: "N40",
    level: "blocker",
    title: "个人信息",
    source: "个人信息保护法",
  },
  "minor-name": {
    number: "N41",
    level: "warning",
    title: "未成年人姓名",
    source: "未成年人保护法",
  },
  "headline-form": { number: "N42", level: "warning", title: "标题", source: house },
  copied: { number: "N43", level: "warning", title: "与他稿重复", source: house },
  placeholder: { number: "N44", level: "blocker", title: "未写完", source: house },
  "first-person": { number: "N45", level: "warning", title: "我市我区", source: house },
  credits: { number: "N46", level: "warning", title: "署名", source: house },
} as const satisfies Record<string, Entry>;

export type RuleId = keyof typeof ruleBook;

/** Goes up whenever a rule changes what it finds; reports say under which they were made. */
export const rulesVersion = 2;
