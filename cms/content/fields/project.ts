import type { Field } from "payload";
import { historyProblem, stageProblem } from "../projectRules.ts";
import { microKinds, projectStages } from "../vocabulary.ts";
import { wording } from "../wording.ts";
import { neededText } from "./needed.ts";
import { pictureField } from "./picture.ts";
import { rowTitle } from "./rowTitle.ts";

type Progress = { history?: { stage?: string | null }[] | null };

/** Kind, field and partners of a project. */
export const projectFields = (): Field[] => [
  {
    type: "row",
    fields: [
      {
        name: "microKind",
        type: "select",
        options: [...microKinds],
        label: { zh: "六微类别", en: "Six-micro kind" },
        admin: {
          width: "50%",
          description: { zh: "来源未写明时不填。", en: "Only when the source says so." },
        },
      },
      {
        name: "field",
        type: "text",
        label: { zh: "领域", en: "Field" },
        admin: {
          width: "50%",
          description: { zh: "如“小区更新”“居民服务”。", en: "In the announcement's words." },
        },
      },
    ],
  },
  {
    name: "partners",
    type: "relationship",
    relationTo: "partners",
    hasMany: true,
    label: { zh: "社区合伙人", en: "Partners" },
    admin: { description: { zh: "参与实施的单位。", en: "Organisations that take part." } },
  },
];

/** Where a project stands and how it got there. */
export const progressFields = (): Field[] => [
  {
    name: "stage",
    type: "select",
    required: true,
    defaultValue: "collecting",
    options: [...projectStages],
    label: { zh: "当前阶段", en: "Stage" },
    validate: (value: unknown, { data }: { data: Progress }) =>
      stageProblem({ stage: value, history: data.history ?? [] }) ?? true,
    admin: { description: { zh: "项目目前所处的阶段。", en: "Where the project stands." } },
  },
  {
    name: "history",
    type: "array",
    label: { zh: "项目历程", en: "History" },
    labels: { singular: { zh: "节点", en: "Step" }, plural: { zh: "历程", en: "Steps" } },
    validate: (value: unknown) => historyProblem(value) ?? true,
    admin: {
      components: rowTitle(["stage", "when"], projectStages),
      description: { zh: "按时间先后排列。", en: "Oldest first." },
    },
    fields: [
      {
        type: "row",
        fields: [
          {
            name: "stage",
            type: "select",
            required: true,
            options: [...projectStages],
            label: { zh: "阶段", en: "Stage" },
            admin: { width: "25%", description: { zh: "进入的阶段。", en: "Stage entered." } },
          },
          {
            name: "when",
            type: "text",
            required: true,
            validate: neededText(wording.problems.when),
            label: { zh: "时间", en: "When" },
            admin: {
              width: "25%",
              description: { zh: "如“2023年7月15日”。", en: "As printed." },
            },
          },
          {
            name: "note",
            type: "text",
            label: { zh: "说明", en: "Note" },
            admin: { width: "50%", description: { zh: "可不填。", en: "Optional." } },
          },
        ],
      },
    ],
  },
];

/** The same spot before and after. */
export const projectPictures = (): Field[] => [
  pictureField({
    name: "before",
    label: { zh: "改造前", en: "Before" },
    help: { zh: "与改造后同一角度为宜。", en: "Same angle as the other." },
  }),
  pictureField({
    name: "after",
    label: { zh: "改造后", en: "After" },
    help: { zh: "与改造前同一角度为宜。", en: "Same angle as the other." },
  }),
];
