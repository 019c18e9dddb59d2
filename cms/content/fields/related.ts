import type { RelationshipField } from "payload";
import { storyCollectionSlugs } from "../storyCollections.ts";

/** Related stories in the order in which they are listed. */
export const relatedField = (): RelationshipField => ({
  name: "related",
  type: "relationship",
  relationTo: storyCollectionSlugs,
  hasMany: true,
  maxRows: 8,
  label: { zh: "相关稿件", en: "Related stories" },
  admin: {
    description: {
      zh: "最多 8 篇，按此处顺序列出；未发布的稿件不会显示。",
      en: "Up to eight, in this order; unpublished ones are left out.",
    },
  },
});
