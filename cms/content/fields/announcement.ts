import type { Field } from "payload";
import { countProblem } from "../batchRules.ts";

type Batch = { projects?: unknown[] | null; partners?: unknown[] | null };

/** Name of the batch, its sizes, and the projects and partners that it names. */
export const announcementFields = (): Field[] => [
  {
    name: "batch",
    type: "text",
    label: { zh: "批次", en: "Batch" },
    admin: { description: { zh: "如“首批微治理项目”。", en: "Name of the batch." } },
  },
  {
    type: "row",
    fields: [
      {
        name: "projectCount",
        type: "number",
        min: 0,
        label: { zh: "项目总数", en: "Projects in all" },
        validate: (value: number | null | undefined, { data }: { data: Batch }) =>
          countProblem({ total: value, listed: data.projects?.length ?? 0, of: "projects" }) ??
          true,
        admin: {
          width: "50%",
          step: 1,
          description: { zh: "含未在下方列出的。", en: "Including those not listed below." },
        },
      },
      {
        name: "partnerCount",
        type: "number",
        min: 0,
        label: { zh: "合伙人总数", en: "Partners in all" },
        validate: (value: number | null | undefined, { data }: { data: Batch }) =>
          countProblem({ total: value, listed: data.partners?.length ?? 0, of: "partners" }) ??
          true,
        admin: {
          width: "50%",
          step: 1,
          description: { zh: "含未在下方列出的。", en: "Including those not listed below." },
        },
      },
    ],
  },
  {
    name: "projects",
    type: "relationship",
    relationTo: "projects",
    hasMany: true,
    label: { zh: "项目", en: "Projects" },
    admin: {
      description: {
        zh: "按发布顺序选择；未发布的项目不会显示。",
        en: "In order; unpublished ones are left out.",
      },
    },
  },
  {
    name: "partners",
    type: "relationship",
    relationTo: "partners",
    hasMany: true,
    label: { zh: "社区合伙人", en: "Partners" },
    admin: {
      description: {
        zh: "按发布顺序选择；未发布的合伙人不会显示。",
        en: "In order; unpublished ones are left out.",
      },
    },
  },
];
