import type { GlobalConfig } from "payload";
import { storyCollectionSlugs } from "../storyCollections.ts";

/** What the front page leads with. */
export const FrontPage: GlobalConfig = {
  slug: "front-page",
  label: { zh: "首页编排", en: "Front page" },
  admin: {
    group: { zh: "站点", en: "Site" },
    description: {
      zh: "首页头条与推荐的活动；保存后网站随即更新。",
      en: "Lead stories and the featured campaign; the site follows.",
    },
  },
  fields: [
    {
      name: "front",
      type: "relationship",
      relationTo: storyCollectionSlugs,
      hasMany: true,
      maxRows: 8,
      filterOptions: { _status: { equals: "published" } },
      label: { zh: "头条稿件", en: "Lead stories" },
      admin: {
        description: {
          zh: "最多 8 篇，第一篇为头条；其余位置自动按时间补齐。",
          en: "Up to eight, the first leads; the rest follows by date.",
        },
      },
    },
    {
      name: "featuredCampaign",
      type: "relationship",
      relationTo: "campaigns",
      label: { zh: "推荐活动", en: "Featured campaign" },
      admin: {
        description: {
          zh: "首页展示的评选活动；未发布时不显示。",
          en: "Campaign shown on the front page, once published.",
        },
      },
    },
  ],
};
