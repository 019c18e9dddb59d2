import type { Block } from "payload";
import { pictureField } from "../fields/picture.ts";

/** Two pictures of one spot, before and after. */
export const beforeAfterBlock: Block = {
  slug: "before-after",
  interfaceName: "BeforeAfterBlock",
  admin: { disableBlockName: true },
  labels: {
    singular: { zh: "前后对比", en: "Before and after" },
    plural: { zh: "前后对比", en: "Before and after" },
  },
  fields: [
    pictureField({
      name: "before",
      required: true,
      label: { zh: "改造前", en: "Before" },
      help: { zh: "与改造后同一角度、同一比例为宜。", en: "Same angle and ratio as the other." },
    }),
    pictureField({
      name: "after",
      required: true,
      label: { zh: "改造后", en: "After" },
      help: { zh: "与改造前同一角度、同一比例为宜。", en: "Same angle and ratio as the other." },
    }),
    {
      name: "caption",
      type: "text",
      label: { zh: "说明", en: "Caption" },
      admin: { description: { zh: "一句话说明变化。", en: "One sentence on what changed." } },
    },
  ],
};
