import type { GroupField } from "payload";
import { readBy } from "#people/readBy.ts";

/** 采编记录: where a story came from and how it was checked, for who signs it and for the record sheet. Never public, never signed (rule C40). */
export const reportingField = (): GroupField => ({
  name: "reporting",
  type: "group",
  label: { zh: "采编记录", en: "Reporting" },
  ...readBy("keepers"),
  admin: {
    description: {
      zh: "供审稿和审签单使用，读者看不到；修改这里不影响已有的签字。",
      en: "For who signs and for the record sheet; never public, voids no signature.",
    },
  },
  fields: [
    {
      name: "verification",
      type: "textarea",
      maxLength: 500,
      label: { zh: "来源与核实方式", en: "Sources and checks" },
      admin: {
        description: {
          zh: "写明材料从哪里来、怎样核实：采访了谁、到过哪里、看过什么材料、向谁求证。不超过500字。",
          en: "Where it comes from and how it was checked.",
        },
      },
    },
    {
      name: "proofreader",
      type: "text",
      maxLength: 60,
      label: { zh: "供稿单位校对责任人", en: "Proofreader of the supplier" },
      admin: {
        description: {
          zh: "街道、社区等单位供稿时填写，写明单位和姓名；应与撰稿人不是同一人。",
          en: "Of texts that others supply: who read the proofs there, not who wrote it.",
        },
      },
    },
  ],
});
