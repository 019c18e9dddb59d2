import type { ArrayField } from "payload";
import { portraitField } from "#content/fields/portrait.ts";
import { readBy } from "#people/readBy.ts";
import { shownToReadersOf } from "#people/shownToReadersOf.ts";
import { code, row, wholeNumber } from "./rowFields.ts";

/** Candidates: worker profiles with a number and a category, and words of their own where the profile's do not fit. */
export const candidateFields = (): ArrayField => ({
  name: "candidates",
  type: "array",
  label: { zh: "候选人", en: "Candidates" },
  labels: {
    singular: { zh: "候选人", en: "Candidate" },
    plural: { zh: "候选人", en: "Candidates" },
  },
  admin: {
    description: {
      zh: "从人物中选择。开启后名单、编号、类别冻结；退出评选请在该候选人处登记，不要删除。开启并发布后，每位候选人的页面下方有可打印的 A4 海报（带二维码）。",
      en: "From worker profiles. Frozen at opening; a withdrawal is recorded, not deleted. Each candidate page links a printable poster.",
    },
  },
  fields: [
    row(
      {
        name: "worker",
        type: "relationship",
        relationTo: "workers",
        required: true,
        label: { zh: "人物", en: "Worker" },
        admin: {
          width: "40%",
          condition: shownToReadersOf("workers"),
          description: { zh: "输入姓名查找；人物须已发布。", en: "By name; must be published." },
        },
      },
      {
        name: "number",
        type: "number",
        required: true,
        min: 1,
        max: 9999,
        validate: wholeNumber,
        label: { zh: "编号", en: "Number" },
        admin: {
          width: "20%",
          step: 1,
          description: { zh: "全程不变，不重复。", en: "Unique, never changes." },
        },
      },
      code({
        name: "category",
        label: { zh: "类别代号", en: "Category" },
        help: { zh: "填规则中奖项类别的代号。", en: "Code of an award category." },
        width: "40%",
      }),
    ),
    {
      name: "summary",
      type: "textarea",
      maxLength: 300,
      label: { zh: "参评简介", en: "Summary" },
      admin: {
        description: { zh: "留空则用人物的简介。", en: "The profile's summary when empty." },
      },
    },
    {
      name: "story",
      type: "textarea",
      label: { zh: "参评事迹", en: "Story" },
      admin: {
        description: {
          zh: "空一行分段。留空则用人物的正文。",
          en: "Blank lines part paragraphs; the profile's text when empty.",
        },
      },
    },
    portraitField(),
    row(
      {
        name: "withdrawn",
        type: "checkbox",
        defaultValue: false,
        label: { zh: "已退出评选", en: "Withdrawn" },
        admin: {
          width: "30%",
          description: {
            zh: "开启后勾选并发布即登记退出，不能撤回；已有点赞保留。",
            en: "Publishing this records the withdrawal for good.",
          },
        },
      },
      {
        name: "withdrawalReason",
        type: "text",
        label: { zh: "退出原因", en: "Reason" },
        ...readBy("keepers"),
        admin: {
          width: "70%",
          condition: (_, sibling) => Boolean(sibling?.withdrawn),
          description: {
            zh: "退出时必填，记入评选档案，不公开。",
            en: "Kept on record, not public.",
          },
        },
      },
    ),
  ],
});
