import type { Field, GroupField } from "payload";
import { tieRules } from "../vocabulary.ts";

type Bilingual = { zh: string; en: string };

const amount = (options: {
  name: string;
  label: Bilingual;
  help: Bilingual;
  defaultValue?: number;
  min?: number;
  max?: number;
}): Field => ({
  name: options.name,
  type: "number",
  min: options.min ?? 1,
  max: options.max,
  defaultValue: options.defaultValue,
  label: options.label,
  admin: { description: options.help, width: "25%" },
});

const instant = (name: "opens" | "closes", label: Bilingual, help: Bilingual): Field => ({
  name,
  type: "date",
  label,
  admin: {
    width: "25%",
    date: { pickerAppearance: "dayAndTime", displayFormat: "yyyy-MM-dd HH:mm" },
    description: help,
  },
});

const windowFields: Field[] = [
  instant(
    "opens",
    { zh: "开始", en: "Opens" },
    { zh: "含此刻。不设此环节则留空。", en: "Inclusive; empty for none." },
  ),
  instant("closes", { zh: "截止", en: "Closes" }, { zh: "不含此刻。", en: "Exclusive." }),
];

const categories: Field = {
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
    {
      type: "row",
      fields: [
        {
          name: "slug",
          type: "text",
          required: true,
          label: { zh: "代号", en: "Code" },
          admin: {
            width: "30%",
            description: {
              zh: "小写字母、数字、连字符，如 grid-worker。",
              en: "Lower case, hyphens.",
            },
          },
        },
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
      ],
    },
  ],
};

const likes: GroupField = {
  name: "likes",
  type: "group",
  label: { zh: "点赞", en: "Likes" },
  admin: {
    description: { zh: "按北京时间计日；各类别共用每日次数。", en: "Days are Beijing days." },
  },
  fields: [
    {
      type: "row",
      fields: [
        ...windowFields,
        amount({
          name: "perDay",
          label: { zh: "每人每天次数", en: "Per day" },
          help: { zh: "每位市民每天可点赞的总次数。", en: "Likes a day per voter." },
          defaultValue: 5,
          max: 100,
        }),
        amount({
          name: "perCandidatePerDay",
          label: { zh: "同一候选人每天次数", en: "Per candidate" },
          help: { zh: "每天为同一人最多点赞几次。", en: "Likes a day for one candidate." },
          defaultValue: 1,
          max: 100,
        }),
      ],
    },
  ],
};

const ballot: GroupField = {
  name: "ballot",
  type: "group",
  label: { zh: "投票评选", en: "Ballot" },
  admin: { description: { zh: "每人一张选票，一次选出若干位。", en: "One ballot per voter." } },
  fields: [
    {
      type: "row",
      fields: [
        ...windowFields,
        amount({
          name: "min",
          label: { zh: "至少选", en: "At least" },
          help: { zh: "一张选票至少选几位。", en: "Fewest choices." },
          defaultValue: 3,
        }),
        amount({
          name: "max",
          label: { zh: "至多选", en: "At most" },
          help: { zh: "一张选票至多选几位。", en: "Most choices." },
          defaultValue: 10,
        }),
      ],
    },
  ],
};

const jury: GroupField = {
  name: "jury",
  type: "group",
  label: { zh: "评委评分", en: "Jury" },
  admin: { description: { zh: "不设评委则不填评分项。", en: "No criteria, no jury." } },
  fields: [
    {
      name: "criteria",
      type: "array",
      label: { zh: "评分项", en: "Criteria" },
      labels: {
        singular: { zh: "评分项", en: "Criterion" },
        plural: { zh: "评分项", en: "Criteria" },
      },
      admin: { description: { zh: "评委逐项打分，互不可见。", en: "Scored blind, one by one." } },
      fields: [
        {
          type: "row",
          fields: [
            {
              name: "slug",
              type: "text",
              required: true,
              label: { zh: "代号", en: "Code" },
              admin: {
                width: "30%",
                description: { zh: "小写字母、数字、连字符。", en: "Lower case." },
              },
            },
            {
              name: "name",
              type: "text",
              required: true,
              label: { zh: "名称", en: "Name" },
              admin: { width: "45%", description: { zh: "如“服务实绩”。", en: "As printed." } },
            },
            amount({
              name: "maxScore",
              label: { zh: "满分", en: "Full score" },
              help: { zh: "该项最高分。", en: "Highest score." },
              defaultValue: 100,
            }),
          ],
        },
      ],
    },
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

const weights: GroupField = {
  name: "weights",
  type: "group",
  label: { zh: "总分权重", en: "Weights" },
  admin: { description: { zh: "各环节占总分的百分比。", en: "Share of each stage." } },
  fields: [
    {
      type: "row",
      fields: [
        share("likes", { zh: "点赞", en: "Likes" }, 100),
        share("ballot", { zh: "投票", en: "Ballot" }, 0),
        share("jury", { zh: "评委", en: "Jury" }, 0),
      ],
    },
  ],
};

const countsShown: GroupField = {
  name: "countsShown",
  type: "group",
  label: { zh: "票数公开方式", en: "Counts shown" },
  admin: { description: { zh: "读者何时看到票数。", en: "When readers see counts." } },
  fields: [
    {
      type: "row",
      fields: [
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
      ],
    },
  ],
};

/** The rules of a campaign under the names of `campaignRulesWire`. Opening freezes them (rule V2). */
export const rulesFields = (): GroupField => ({
  name: "rules",
  type: "group",
  label: { zh: "评选规则", en: "Rules" },
  admin: {
    description: {
      zh: "开启后冻结，不能再改；需要改变规则时请新建一轮评选。",
      en: "Frozen at opening; a change needs a new round.",
    },
  },
  fields: [
    categories,
    likes,
    ballot,
    jury,
    weights,
    countsShown,
    {
      name: "tieRule",
      type: "select",
      hasMany: true,
      required: true,
      defaultValue: ["likes", "lot"],
      options: [...tieRules],
      label: { zh: "同分处理", en: "Tie rule" },
      admin: { description: { zh: "按顺序比较，排在前面的先用。", en: "First rule first." } },
    },
    amount({
      name: "noticeDays",
      label: { zh: "公示天数", en: "Days of notice" },
      help: { zh: "结果公布前公示、接受异议的天数。", en: "Days for objections." },
      defaultValue: 5,
    }),
  ],
});
