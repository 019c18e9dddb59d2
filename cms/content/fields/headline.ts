import type { Field } from "payload";
import { wording } from "../wording.ts";
import { neededWords } from "./needed.ts";

const bestHeadline = 25;

const count = (props: { path: string; best?: number }) => ({
  components: {
    afterInput: [
      { path: "/content/components/CharacterCount.tsx#CharacterCount", clientProps: props },
    ],
  },
});

/** Kicker, headline, deck and summary, as a newspaper sets them. */
export const headlineFields = (): Field[] => [
  {
    name: "kicker",
    type: "text",
    maxLength: 60,
    label: { zh: "引题", en: "Kicker" },
    admin: {
      description: { zh: "主题上方的一行小字，可不填。", en: "Small line above the headline." },
    },
  },
  {
    name: "headline",
    type: "text",
    required: true,
    maxLength: 120,
    index: true,
    validate: neededWords(wording.problems.headline),
    label: { zh: "主题", en: "Headline" },
    admin: {
      ...count({ path: "headline", best: bestHeadline }),
      description: { zh: "稿件的主标题，二十五字以内为宜。", en: "At best within 25 characters." },
    },
  },
  {
    name: "deck",
    type: "text",
    maxLength: 120,
    label: { zh: "副题", en: "Deck" },
    admin: {
      description: { zh: "主题下方的一行，可不填。", en: "Line below the headline, optional." },
    },
  },
  {
    name: "summary",
    type: "textarea",
    required: true,
    maxLength: 300,
    validate: neededWords(wording.problems.summary),
    label: { zh: "提要", en: "Summary" },
    admin: {
      ...count({ path: "summary" }),
      description: {
        zh: "一两句话，用于列表、搜索结果和分享卡片。",
        en: "One or two sentences for lists, search results and share cards.",
      },
    },
  },
];
