import type { Field } from "payload";
import { dimensionsProblem, microKindsProblem } from "../dimensionRules.ts";
import { caseForms, dimensions, microKinds } from "../vocabulary.ts";

/** Form and report dimensions of a case; the six-micro kinds appear with their dimension. */
export const dimensionFields = (): Field[] => [
  {
    name: "form",
    type: "select",
    required: true,
    defaultValue: "case",
    options: [...caseForms],
    label: { zh: "体裁", en: "Form" },
    admin: {
      description: {
        zh: "写一个小区、社区的选“案例”，写整个区（市）县的选“区县综述”。",
        en: "One estate or community is a case; a whole district is a district feature.",
      },
    },
  },
  {
    name: "dimensions",
    type: "select",
    hasMany: true,
    required: true,
    options: [...dimensions],
    validate: (value: unknown) => dimensionsProblem(value) ?? true,
    label: { zh: "报道维度", en: "Dimensions" },
    admin: {
      description: { zh: "展播的报道维度，可多选。", en: "Report dimensions, one or more." },
    },
  },
  {
    name: "microKinds",
    type: "select",
    hasMany: true,
    options: [...microKinds],
    validate: (value: unknown, { data }: { data: { dimensions?: string[] | null } }) =>
      microKindsProblem({ microKinds: value, dimensions: data.dimensions }) ?? true,
    label: { zh: "六微类别", en: "Six-micro kinds" },
    admin: {
      condition: (data) =>
        data?.dimensions?.includes("six-micro") || (data?.microKinds?.length ?? 0) > 0,
      description: {
        zh: "选了“六微工程”时至少选一类。",
        en: "At least one with the six-micro dimension.",
      },
    },
  },
];
