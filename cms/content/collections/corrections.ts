import type { CollectionConfig } from "payload";
import { isPastInstant } from "../dateRules.ts";
import { neededChoice, neededText } from "../fields/needed.ts";
import { printField } from "../fields/print.ts";
import { storyCollectionSlugs } from "../storyCollections.ts";
import { wording } from "../wording.ts";

/** 更正: what was wrong in a published story, and what is right. Public as soon as it is saved. */
export const Corrections: CollectionConfig = {
  slug: "corrections",
  labels: {
    singular: { zh: "更正", en: "Correction" },
    plural: { zh: "更正", en: "Corrections" },
  },
  admin: {
    useAsTitle: "wrong",
    defaultColumns: ["wrong", "story", "at"],
    listSearchableFields: ["wrong", "right"],
    group: { zh: "内容", en: "Content" },
    description: {
      zh: "保存后立即公开：显示在原稿和“更正”页。只能更正已发布的稿件。",
      en: "Public once saved: shown on the story and on the corrections page.",
    },
  },
  defaultSort: "-at",
  fields: [
    {
      name: "story",
      type: "relationship",
      relationTo: storyCollectionSlugs,
      required: true,
      index: true,
      validate: neededChoice(wording.problems.correctedStory),
      filterOptions: { _status: { equals: "published" } },
      label: { zh: "更正的稿件", en: "Story" },
      admin: { description: { zh: "已发布的稿件。", en: "A published story." } },
    },
    {
      name: "wrong",
      type: "textarea",
      required: true,
      validate: neededText(wording.problems.wrong),
      label: { zh: "原文之误", en: "What was wrong" },
      admin: { description: { zh: "照录有误的原文。", en: "The faulty words." } },
    },
    {
      name: "right",
      type: "textarea",
      required: true,
      validate: neededText(wording.problems.right),
      label: { zh: "更正内容", en: "What is right" },
      admin: { description: { zh: "正确的表述。", en: "The right words." } },
    },
    {
      name: "at",
      type: "date",
      required: true,
      index: true,
      defaultValue: () => new Date().toISOString(),
      validate: (value: unknown) =>
        isPastInstant({ at: value, now: new Date() }) || wording.problems.correctionAt,
      label: { zh: "更正时间", en: "At" },
      admin: {
        position: "sidebar",
        date: { pickerAppearance: "dayAndTime", displayFormat: "yyyy-MM-dd HH:mm" },
        description: { zh: "默认为现在。", en: "Now, unless set." },
      },
    },
    printField(),
  ],
};
