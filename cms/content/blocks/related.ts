import type { Block } from "payload";
import { storyCollectionSlugs } from "../storyCollections.ts";

/** A card that leads to another story; left out while that story is not published. */
export const relatedBlock: Block = {
  slug: "related",
  interfaceName: "RelatedBlock",
  admin: { disableBlockName: true },
  labels: {
    singular: { zh: "相关稿件卡片", en: "Related story" },
    plural: { zh: "相关稿件卡片", en: "Related stories" },
  },
  fields: [
    {
      name: "story",
      type: "relationship",
      relationTo: storyCollectionSlugs,
      required: true,
      label: { zh: "稿件", en: "Story" },
      admin: {
        description: {
          zh: "所选稿件未发布时，卡片不会显示。",
          en: "The card is left out while that story is not published.",
        },
      },
    },
  ],
};
