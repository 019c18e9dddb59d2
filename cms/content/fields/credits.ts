import type { ArrayField } from "payload";
import { creditRoles } from "../vocabulary.ts";
import { neededNames } from "./needed.ts";
import { rowTitle } from "./rowTitle.ts";

/** Credits as roles with names; each role prints once, names in the order given. */
export const creditsField = (): ArrayField => ({
  name: "credits",
  type: "array",
  label: { zh: "署名", en: "Credits" },
  labels: {
    singular: { zh: "署名", en: "Credit" },
    plural: { zh: "署名", en: "Credits" },
  },
  admin: {
    components: rowTitle(["role", "names"], creditRoles),
    description: {
      zh: "按“记者、通讯员、摄影、供图、推荐人、编辑、校对、审核”逐项填写；一个身份可以有多个姓名。",
      en: "One row per role; a role may hold several names.",
    },
  },
  fields: [
    {
      type: "row",
      fields: [
        {
          name: "role",
          type: "select",
          required: true,
          options: [...creditRoles],
          label: { zh: "身份", en: "Role" },
          admin: {
            width: "30%",
            description: { zh: "署名行中印在姓名前的身份。", en: "Printed before the names." },
          },
        },
        {
          name: "names",
          type: "text",
          hasMany: true,
          required: true,
          custom: { isByline: true },
          validate: neededNames,
          label: { zh: "姓名", en: "Names" },
          admin: {
            width: "70%",
            description: {
              zh: "逐个输入，按回车确认；单位供图可填单位名称。",
              en: "Confirm each with Enter; organisations are fine for supplied photos.",
            },
          },
        },
      ],
    },
  ],
});
