import type { CollectionConfig } from "payload";
import { redirectProblem } from "../address/redirectRules.ts";

/** Old addresses and where they live now. Rows come by themselves when a published page changes its slug. */
export const Redirects: CollectionConfig = {
  slug: "redirects",
  labels: {
    singular: { zh: "网址跳转", en: "Redirect" },
    plural: { zh: "网址跳转", en: "Redirects" },
  },
  admin: {
    useAsTitle: "from",
    defaultColumns: ["from", "to", "updatedAt"],
    listSearchableFields: ["from", "to"],
    group: { zh: "站点", en: "Site" },
    description: {
      zh: "已发布页面改了网址名时自动生成；也可手工添加。",
      en: "Made when a published page changes its slug; may be added by hand.",
    },
  },
  fields: [
    {
      name: "from",
      type: "text",
      required: true,
      unique: true,
      index: true,
      validate: (value: string | null | undefined, { data }: { data: { to?: string } }) =>
        redirectProblem({ path: value, other: data.to }) ?? true,
      label: { zh: "旧网址", en: "From" },
      admin: {
        description: { zh: "站内路径，如“/cases/old/”。", en: "A path of this site." },
      },
    },
    {
      name: "to",
      type: "text",
      required: true,
      index: true,
      validate: (value: string | null | undefined, { data }: { data: { from?: string } }) =>
        redirectProblem({ path: value, other: data.from }) ?? true,
      label: { zh: "新网址", en: "To" },
      admin: {
        description: { zh: "站内路径，如“/cases/new/”。", en: "A path of this site." },
      },
    },
  ],
};
