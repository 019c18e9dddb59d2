import type { CollectionConfig } from "payload";
import { listCollection } from "./listCollection.ts";
import { wordField, wordsField } from "./listField.ts";
import { exceptionsProblem } from "./listRules.ts";

/** 禁用语 and 慎用语: the newsroom's own lists, empty as they are shipped (rules N7, N24 and N25). */
export const HouseWords: CollectionConfig = listCollection({
  slug: "house-words",
  labels: {
    singular: { zh: "禁用慎用语", en: "House word" },
    plural: { zh: "禁用慎用语", en: "House words" },
  },
  title: "word",
  columns: ["word", "level", "instead", "why"],
  description: {
    zh: "本报的禁用语和慎用语。系统不附带任何名单，请由编辑部录入或导入。",
    en: "The newsroom's own forbidden and cautious words; none are shipped.",
  },
  fields: [
    wordField(
      {
        name: "word",
        label: { zh: "词", en: "Word" },
        help: { zh: "稿件里出现这个词就会指出。", en: "Pointed at wherever it stands." },
      },
      { unique: true },
    ),
    {
      name: "level",
      type: "select",
      required: true,
      label: { zh: "级别", en: "Level" },
      options: [
        { value: "forbidden", label: { zh: "禁用", en: "Forbidden" } },
        { value: "caution", label: { zh: "慎用", en: "Caution" } },
      ],
      admin: {
        description: {
          zh: "禁用是硬错，改正或写明理由放行才能交稿；慎用只是提醒。",
          en: "A forbidden word is a blocker, one for caution a warning.",
        },
      },
    },
    {
      name: "instead",
      type: "text",
      maxLength: 40,
      label: { zh: "改用", en: "Instead" },
      admin: { description: { zh: "建议改成什么；没有可不填。", en: "What to write instead." } },
    },
    {
      name: "why",
      type: "text",
      maxLength: 200,
      label: { zh: "理由", en: "Reason" },
      admin: { description: { zh: "为什么不用，显示给编辑。", en: "Shown with the finding." } },
    },
    wordsField(
      {
        name: "except",
        label: { zh: "例外", en: "Exceptions" },
        help: {
          zh: "包含这个词、但可以用的更长的词，逐个按回车确认，如“亲自”的例外“亲自动手”。",
          en: "Longer words that hold it and are right.",
        },
      },
      (value, { word }) => exceptionsProblem(value, word),
    ),
  ],
});
