import type { RelationshipField } from "payload";

/** Topics a story belongs to. */
export const topicsField = (): RelationshipField => ({
  name: "topics",
  type: "relationship",
  relationTo: "topics",
  hasMany: true,
  label: { zh: "专题", en: "Topics" },
  admin: {
    description: {
      zh: "稿件会出现在所选专题的页面上；未发布的专题不会显示。",
      en: "The story is listed on the pages of these topics, once they are published.",
    },
  },
});
