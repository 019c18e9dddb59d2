import type { CollectionConfig } from "payload";
import { reachLabels } from "./wording.ts";

/**
 * The outbox: one row for each change that readers will notice, written in the transaction of that change.
 * A row without a release is still to be published.
 */
export const Changes: CollectionConfig = {
  slug: "changes",
  labels: {
    singular: { zh: "待发变更", en: "Change" },
    plural: { zh: "待发变更", en: "Changes" },
  },
  admin: { hidden: true },
  defaultSort: "-createdAt",
  fields: [
    { name: "subject", type: "text", required: true, label: { zh: "类别", en: "Collection" } },
    { name: "document", type: "text", label: { zh: "编号", en: "Document" } },
    { name: "title", type: "text", required: true, label: { zh: "标题", en: "Title" } },
    {
      name: "reach",
      type: "select",
      required: true,
      options: Object.entries(reachLabels).map(([value, label]) => ({ value, label })),
      label: { zh: "变更", en: "Change" },
    },
    { name: "by", type: "text", label: { zh: "操作人", en: "By" } },
    { name: "release", type: "number", index: true, label: { zh: "发布序号", en: "Release" } },
  ],
};
