import type { Field } from "payload";
import { readBy } from "#people/readBy.ts";

/** Written by opening alone; nobody edits them. */
const kept = {
  access: { create: () => false, update: () => false },
  hooks: { beforeDuplicate: [() => null] },
};

/** When and by whom a campaign was opened, and the hash of what was frozen then. */
export const openingFields = (): Field[] => [
  {
    name: "rulesHash",
    type: "text",
    ...kept,
    label: { zh: "规则指纹", en: "Hash of the rules" },
    admin: {
      position: "sidebar",
      readOnly: true,
      description: {
        zh: "开启时规则与名单的 SHA-256，显示在规则页，任何人都可核对。",
        en: "SHA-256 of rules and candidates as frozen.",
      },
    },
  },
  {
    name: "openedAt",
    type: "date",
    ...kept,
    label: { zh: "开启时间", en: "Opened at" },
    admin: {
      position: "sidebar",
      readOnly: true,
      date: { pickerAppearance: "dayAndTime", displayFormat: "yyyy-MM-dd HH:mm" },
      description: { zh: "开启后规则与名单冻结。", en: "Rules are frozen since." },
    },
  },
  {
    name: "openedBy",
    type: "text",
    ...kept,
    ...readBy("keepers"),
    label: { zh: "开启人", en: "Opened by" },
    admin: {
      position: "sidebar",
      readOnly: true,
      description: { zh: "执行开启的人。", en: "Who opened it." },
    },
  },
];
