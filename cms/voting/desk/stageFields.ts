import type { Field, GroupField } from "payload";
import { isPlausibleInstant } from "#content/dateRules.ts";
import { mostChoices } from "../campaign/vocabulary.ts";
import { amount, code, row } from "./rowFields.ts";
import { windowWords } from "./wording.ts";

type Bilingual = { zh: string; en: string };

const instant = (name: "opens" | "closes", label: Bilingual, help: Bilingual): Field => ({
  name,
  type: "date",
  validate: (value: unknown) =>
    !value || isPlausibleInstant({ at: value, now: new Date() }) || windowWords.implausible,
  label,
  admin: {
    width: "50%",
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

/** Window and daily limits of the likes. */
export const likes: GroupField = {
  name: "likes",
  type: "group",
  label: { zh: "点赞", en: "Likes" },
  admin: {
    description: { zh: "按北京时间计日；各类别共用每日次数。", en: "Days are Beijing days." },
  },
  fields: [
    row(
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
    ),
  ],
};

/** Window and bounds of the ballot. */
export const ballot: GroupField = {
  name: "ballot",
  type: "group",
  label: { zh: "投票评选", en: "Ballot" },
  admin: { description: { zh: "每人一张选票，一次选出若干位。", en: "One ballot per voter." } },
  fields: [
    row(
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
        help: { zh: `一张选票至多选几位，不超过 ${mostChoices} 位。`, en: "Most choices." },
        defaultValue: 10,
        max: mostChoices,
      }),
    ),
  ],
};

/** What the jury scores. */
export const jury: GroupField = {
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
        row(
          code({
            name: "slug",
            label: { zh: "代号", en: "Code" },
            help: { zh: "小写字母、数字、连字符。", en: "Lower case." },
            width: "30%",
          }),
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
        ),
      ],
    },
    {
      name: "dropExtremes",
      type: "checkbox",
      defaultValue: false,
      label: { zh: "去掉一个最高分和一个最低分", en: "Drop the highest and the lowest score" },
      admin: {
        description: {
          zh: "候选人有五位及以上评委打分时才去掉。",
          en: "Only where five jurors or more scored the candidate.",
        },
      },
    },
  ],
};
