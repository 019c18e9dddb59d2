import { isPastInstant } from "../dateRules.ts";
import { neededChoice, neededText } from "../fields/needed.ts";
import { printField } from "../fields/print.ts";
import { publicationFields } from "../fields/publication.ts";
import { publishable } from "../publishable.ts";
import { storyCollectionSlugs } from "../storyCollections.ts";
import { wording } from "../wording.ts";

/** 更正: what was wrong in a published story, and what is right. Signed like a story before it is public (rule R7). */
export const Corrections = publishable({
  slug: "corrections",
  labels: {
    singular: { zh: "更正", en: "Correction" },
    plural: { zh: "更正", en: "Corrections" },
  },
  title: "wrong",
  search: ["wrong", "right"],
  columns: ["wrong", "story", "at"],
  group: { zh: "内容", en: "Content" },
  description: {
    zh: "审签、发布以后公开：显示在原稿和“更正”页。只能更正已发布的稿件。差错严重、等不及审签的，由总编辑加急上线。",
    en: "Public once signed and published: shown on the story and on the corrections page.",
  },
  suggestFrom: "nowhere",
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
    ...publicationFields(),
  ],
});
