import type { GroupField } from "payload";
import { printDateProblem } from "../printRules.ts";

/** Where the story stood in print. */
export const printField = (): GroupField => ({
  name: "print",
  type: "group",
  label: { zh: "见报信息", en: "Print edition" },
  admin: {
    description: {
      zh: "没有见报的稿件不用填。",
      en: "Leave empty for stories that never appeared in print.",
    },
  },
  fields: [
    {
      type: "row",
      fields: [
        {
          name: "date",
          type: "date",
          label: { zh: "见报日期", en: "Date" },
          validate: (value: unknown, { siblingData }: { siblingData: { page?: string | null } }) =>
            printDateProblem({ date: value, page: siblingData.page, now: new Date() }) ?? true,
          admin: {
            width: "50%",
            date: { pickerAppearance: "dayOnly", displayFormat: "yyyy-MM-dd" },
            description: { zh: "报纸出版的日期。", en: "Date of the printed issue." },
          },
        },
        {
          name: "page",
          type: "text",
          maxLength: 20,
          label: { zh: "版次", en: "Page" },
          admin: {
            width: "50%",
            description: { zh: "如“03版”“A12版”。", en: "Page of the printed issue." },
          },
        },
      ],
    },
  ],
});
