import type { ArrayField, Field } from "payload";
import { wording } from "../wording.ts";
import { neededText } from "./needed.ts";
import { rowTitle } from "./rowTitle.ts";

/** What a figure is made of: a value as printed, its unit, its date and its source. */
export const figureParts = (): Field[] => [
  {
    type: "row",
    fields: [
      {
        name: "label",
        type: "text",
        required: true,
        validate: neededText(wording.problems.figureLabel),
        label: { zh: "指标", en: "Label" },
        admin: {
          width: "40%",
          description: { zh: "数字说的是什么，如“微网格”。", en: "What is counted." },
        },
      },
      {
        name: "value",
        type: "text",
        required: true,
        validate: neededText(wording.problems.figureValue),
        label: { zh: "数值", en: "Value" },
        admin: {
          width: "30%",
          description: { zh: "按见报写法，如“1,168”“近10万”。", en: "As printed, e.g. 1,168." },
        },
      },
      {
        name: "unit",
        type: "text",
        label: { zh: "单位", en: "Unit" },
        admin: { width: "30%", description: { zh: "如“个”“人”“%”。", en: "Unit of the value." } },
      },
    ],
  },
  {
    type: "row",
    fields: [
      {
        name: "asOf",
        type: "text",
        label: { zh: "截至时间", en: "As of" },
        admin: {
          width: "40%",
          description: { zh: "数据的时点，如“2023年7月”。", en: "Date the figure stands for." },
        },
      },
      {
        name: "source",
        type: "text",
        label: { zh: "数据来源", en: "Source" },
        admin: {
          width: "60%",
          description: { zh: "提供数据的单位或报道。", en: "Who gave the figure." },
        },
      },
    ],
  },
];

/** A list of figures, each with unit, date and source. */
export const figuresField = (options: { required?: boolean } = {}): ArrayField => ({
  name: "figures",
  type: "array",
  minRows: options.required ? 1 : undefined,
  required: options.required ?? false,
  label: { zh: "数据", en: "Figures" },
  labels: {
    singular: { zh: "数据", en: "Figure" },
    plural: { zh: "数据", en: "Figures" },
  },
  admin: {
    components: rowTitle(["label", "value", "unit"]),
    description: {
      zh: "只填有出处的数字；请写明截至时间与来源。",
      en: "Only figures with a source; give their date.",
    },
  },
  fields: figureParts(),
});
