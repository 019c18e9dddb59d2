import type { Block } from "payload";
import { pictureField } from "../fields/picture.ts";

/** One picture in the text; its own caption and credit go before those of the library. */
export const pictureBlock: Block = {
  slug: "picture",
  interfaceName: "PictureBlock",
  admin: { disableBlockName: true },
  labels: { singular: { zh: "图片", en: "Picture" }, plural: { zh: "图片", en: "Pictures" } },
  fields: [
    pictureField({
      name: "picture",
      required: true,
      label: { zh: "图片", en: "Picture" },
      help: { zh: "从图片库选择或上传。", en: "Choose from the library or upload." },
    }),
    {
      name: "caption",
      type: "text",
      label: { zh: "图片说明", en: "Caption" },
      admin: {
        description: {
          zh: "只用于本处；不填则用图片库里的说明。",
          en: "For this place only; the library's caption otherwise.",
        },
      },
    },
    {
      name: "credit",
      type: "text",
      label: { zh: "图片署名", en: "Credit" },
      admin: {
        description: {
          zh: "只用于本处；不填则用图片库里的署名。",
          en: "For this place only; the library's credit otherwise.",
        },
      },
    },
  ],
};
