import type { Block } from "payload";
import { figuresField } from "../fields/figures.ts";

/** Data figures, shown large with their sources. */
export const figuresBlock: Block = {
  slug: "figures",
  interfaceName: "FiguresBlock",
  admin: { disableBlockName: true },
  labels: { singular: { zh: "数据", en: "Figures" }, plural: { zh: "数据", en: "Figures" } },
  fields: [
    {
      name: "title",
      type: "text",
      label: { zh: "小标题", en: "Title" },
      admin: { description: { zh: "可不填。", en: "Optional." } },
    },
    figuresField({ required: true }),
  ],
};
