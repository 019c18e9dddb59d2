import type { GroupField } from "payload";
import { populationProblem } from "./populationRules.ts";

type Population = { residents?: number | null; asOf?: string | null; source?: string | null };

/** Residents where they are known, with date and source; turnout of a campaign is read against them. */
export const populationField = (): GroupField => ({
  name: "population",
  type: "group",
  label: { zh: "人口", en: "Population" },
  admin: {
    description: {
      zh: "已知常住人口时填写，须有日期与来源。",
      en: "Where known, with date and source.",
    },
  },
  fields: [
    {
      type: "row",
      fields: [
        {
          name: "residents",
          type: "number",
          min: 1,
          label: { zh: "常住人口（人）", en: "Residents" },
          validate: (
            value: number | null | undefined,
            { siblingData }: { siblingData: Population },
          ) => populationProblem({ ...siblingData, residents: value }) ?? true,
          admin: { width: "30%", step: 1, description: { zh: "整数。", en: "A whole number." } },
        },
        {
          name: "asOf",
          type: "text",
          label: { zh: "截至时间", en: "As of" },
          admin: { width: "30%", description: { zh: "如“2023年末”。", en: "Date." } },
        },
        {
          name: "source",
          type: "text",
          label: { zh: "来源", en: "Source" },
          admin: { width: "40%", description: { zh: "公布单位或文件。", en: "Who says so." } },
        },
      ],
    },
  ],
});
