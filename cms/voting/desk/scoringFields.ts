import type { Field, GroupField } from "payload";
import { amount, code, row } from "./rowFields.ts";

type Bilingual = { zh: string; en: string };

/** What candidates can win. */
export const categories: Field = {
  name: "categories",
  type: "array",
  minRows: 1,
  label: { zh: "奖项类别", en: "Award categories" },
  labels: { singular: { zh: "类别", en: "Category" }, plural: { zh: "类别", en: "Categories" } },
  admin: {
    description: {
      zh: "如最美网格员、最美微网格员、最美楼栋长。",
      en: "What candidates stand for.",
    },
  },
  fields: [
    row(
      code({
        name: "slug",
        label: { zh: "代号", en: "Code" },
        help: { zh: "小写字母、数字、连字符，如 grid-worker。", en: "Lower case, hyphens." },
        width: "30%",
      }),
      {
        name: "name",
        type: "text",
        required: true,
        label: { zh: "名称", en: "Name" },
        admin: {
          width: "45%",
          description: { zh: "读者看到的类别名。", en: "As readers see it." },
        },
      },
      amount({
        name: "awards",
        label: { zh: "名额", en: "Awards" },
        help: { zh: "评出几名。", en: "How many win." },
        defaultValue: 10,
      }),
    ),
  ],
};

const share = (name: string, label: Bilingual, defaultValue: number) =>
  amount({
    name,
    label,
    help: { zh: "百分比，三项合计 100。", en: "Per cent; the three add up to 100." },
    defaultValue,
    min: 0,
    max: 100,
  });

/** How the stages add up to a score. */
export const weights: GroupField = {
  name: "weights",
  type: "group",
  label: { zh: "总分权重", en: "Weights" },
  admin: { description: { zh: "各环节占总分的百分比。", en: "Share of each stage." } },
  fields: [
    row(
      share("likes", { zh: "点赞", en: "Likes" }, 100),
      share("ballot", { zh: "投票", en: "Ballot" }, 0),
      share("jury", { zh: "评委", en: "Jury" }, 0),
    ),
  ],
};

/** How counts and scores become points; frozen with the rules, so that the hash covers it. */
export const normalisation: Field = {
  name: "normalisation",
  type: "select",
  defaultValue: "best",
  options: [{ value: "best", label: { zh: "最高者 100 分，按比例折算", en: "Share of the best" } }],
  label: { zh: "折算办法", en: "Points" },
  admin: {
    readOnly: true,
    description: {
      zh: "点赞、投票、评委三项都以本类别最高者为 100 分，其余按比例折算，再按权重相加。",
      en: "In each stage the category's best has 100 points, the others their share.",
    },
  },
};

/** When readers see counts. */
export const countsShown: GroupField = {
  name: "countsShown",
  type: "group",
  label: { zh: "票数公开方式", en: "Counts shown" },
  admin: { description: { zh: "读者何时看到票数。", en: "When readers see counts." } },
  fields: [
    row(
      {
        name: "mode",
        type: "select",
        required: true,
        defaultValue: "live",
        options: [
          { value: "live", label: { zh: "实时", en: "Live" } },
          { value: "interval", label: { zh: "定时更新", en: "At intervals" } },
          { value: "hidden", label: { zh: "结果公布前不显示", en: "Hidden until the result" } },
        ],
        label: { zh: "方式", en: "Mode" },
        admin: {
          width: "50%",
          description: { zh: "定时更新可避免盯榜刷票。", en: "Intervals calm races." },
        },
      },
      amount({
        name: "minutes",
        label: { zh: "间隔（分钟）", en: "Minutes" },
        help: { zh: "定时更新时填写。", en: "For intervals." },
        defaultValue: 5,
        max: 1440,
      }),
    ),
  ],
};
