import type { CollectionConfig } from "payload";
import { withdrawalReasons } from "../vocabulary.ts";

/** Pages that were public and are no more; kept by the address hooks, answered 410 with the reason class. */
export const Tombstones: CollectionConfig = {
  slug: "tombstones",
  labels: {
    singular: { zh: "已撤下页面", en: "Withdrawn page" },
    plural: { zh: "已撤下页面", en: "Withdrawn pages" },
  },
  admin: {
    useAsTitle: "headline",
    defaultColumns: ["headline", "path", "reason", "at"],
    listSearchableFields: ["headline", "path"],
    group: { zh: "站点", en: "Site" },
    description: {
      zh: "页面撤下时自动生成，重新发布后自动移除；旧网址会显示“已撤下”。",
      en: "Made when a page is taken down, removed when it returns.",
    },
  },
  defaultSort: "-at",
  fields: [
    {
      name: "path",
      type: "text",
      required: true,
      unique: true,
      index: true,
      access: { update: () => false },
      label: { zh: "网址", en: "Path" },
      admin: { readOnly: true, description: { zh: "站内路径。", en: "A path of this site." } },
    },
    {
      name: "headline",
      type: "text",
      required: true,
      label: { zh: "标题", en: "Headline" },
      admin: {
        description: {
          zh: "撤下时的标题；不宜再公开时请改为“已撤下的页面”。",
          en: "Headline when taken down; blank it out where it must not be shown.",
        },
      },
    },
    {
      name: "reason",
      type: "select",
      options: [...withdrawalReasons],
      label: { zh: "原因", en: "Reason" },
      admin: { description: { zh: "向读者显示的原因类别。", en: "Shown to readers." } },
    },
    {
      name: "at",
      type: "date",
      required: true,
      // It orders the list and the edition; like the path, only the hook that buries a page knows it.
      access: { update: () => false },
      label: { zh: "撤下时间", en: "At" },
      admin: {
        readOnly: true,
        date: { pickerAppearance: "dayAndTime", displayFormat: "yyyy-MM-dd HH:mm" },
        description: { zh: "自动记录。", en: "Kept automatically." },
      },
    },
    // Which document it was, so that its return elsewhere turns the old address into a redirect.
    ...(["subject", "document"] as const).map((name) => ({
      name,
      type: "text" as const,
      index: true,
      access: { update: () => false },
      admin: { hidden: true },
    })),
  ],
};
