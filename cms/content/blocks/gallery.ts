import type { Block } from "payload";

/** Several pictures side by side, captions from the library. */
export const galleryBlock: Block = {
  slug: "gallery",
  interfaceName: "GalleryBlock",
  admin: { disableBlockName: true },
  labels: { singular: { zh: "图集", en: "Gallery" }, plural: { zh: "图集", en: "Galleries" } },
  fields: [
    {
      name: "pictures",
      type: "upload",
      relationTo: "media",
      hasMany: true,
      required: true,
      minRows: 2,
      maxRows: 24,
      label: { zh: "图片", en: "Pictures" },
      admin: {
        description: {
          zh: "2 至 24 张，可拖动排序；说明与署名取自图片库。",
          en: "2 to 24, drag to sort; captions and credits come from the library.",
        },
      },
    },
  ],
};
