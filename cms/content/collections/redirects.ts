import type { CollectionConfig, TextFieldSingleValidation } from "payload";
import { oneRedirectAtATime, targetProblem } from "../address/keepStraight.ts";
import { livesAt } from "../address/livesAt.ts";
import { redirectProblem } from "../address/redirectRules.ts";
import { wording } from "../wording.ts";

const leadsSomewhere: TextFieldSingleValidation = async (value, { data, id, req }) =>
  (await targetProblem(value, { from: (data as { from?: string }).from, id, req })) ?? true;

/** Where a page lives a redirect is never asked for (rule P13): who writes one is told. */
const leadsFromAnOldAddress: TextFieldSingleValidation = async (value, { data, req }) => {
  const problem = redirectProblem({ path: value, other: (data as { to?: string }).to });
  if (problem || !value) return problem ?? true;
  return (await livesAt(req, value)) ? wording.problems.redirectHidden : true;
};

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
  hooks: { beforeChange: [oneRedirectAtATime] },
  fields: [
    {
      name: "from",
      type: "text",
      required: true,
      unique: true,
      index: true,
      validate: leadsFromAnOldAddress,
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
      validate: leadsSomewhere,
      label: { zh: "新网址", en: "To" },
      admin: {
        description: { zh: "站内路径，如“/cases/new/”。", en: "A path of this site." },
      },
    },
  ],
};
