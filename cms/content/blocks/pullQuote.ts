import type { Block } from "payload";
import { neededText } from "../fields/needed.ts";
import { wording } from "../wording.ts";

/** A quotation set large, with who said it. */
export const pullQuoteBlock: Block = {
  slug: "pull-quote",
  interfaceName: "PullQuoteBlock",
  admin: { disableBlockName: true },
  labels: { singular: { zh: "引语", en: "Pull quote" }, plural: { zh: "引语", en: "Pull quotes" } },
  fields: [
    {
      name: "quote",
      type: "textarea",
      required: true,
      validate: neededText(wording.problems.quote),
      label: { zh: "引语", en: "Quote" },
      admin: { description: { zh: "原话，不加引号。", en: "Verbatim, without quotation marks." } },
    },
    {
      type: "row",
      fields: [
        {
          name: "speaker",
          type: "text",
          custom: { isByline: true },
          label: { zh: "说话人", en: "Speaker" },
          admin: { width: "50%", description: { zh: "姓名。", en: "Name." } },
        },
        {
          name: "post",
          type: "text",
          label: { zh: "身份", en: "Post" },
          admin: { width: "50%", description: { zh: "单位与职务。", en: "Unit and post." } },
        },
      ],
    },
  ],
};
