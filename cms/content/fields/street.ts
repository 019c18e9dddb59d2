import type { Field, RelationshipField } from "payload";
import { editorsOnly } from "#people/ownership.ts";
import { placePicker } from "#places/placePicker.ts";
import { gridKinds } from "../vocabulary.ts";
import { wording } from "../wording.ts";
import { figureParts } from "./figures.ts";
import { neededChoice, neededText } from "./needed.ts";
import { rowTitle } from "./rowTitle.ts";

/** The one street that the page stands for. */
export const streetPlace = (): RelationshipField => ({
  name: "place",
  type: "relationship",
  relationTo: "places",
  required: true,
  unique: true,
  label: { zh: "所属街道（镇）", en: "Street" },
  filterOptions: { level: { equals: "street" } },
  validate: neededChoice(wording.problems.streetPlace),
  access: { update: editorsOnly("streets") },
  admin: {
    components: placePicker(["street"]),
    description: {
      zh: "输入街道名、拼音或首字母查找；每个街道只能有一页。",
      en: "Type a name, pinyin or initials; one page per street.",
    },
  },
});

const communityBrands: Field = {
  name: "communityBrands",
  type: "array",
  label: { zh: "社区品牌", en: "Community brands" },
  labels: {
    singular: { zh: "社区品牌", en: "Community brand" },
    plural: { zh: "社区品牌", en: "Community brands" },
  },
  admin: {
    components: rowTitle(["community", "brand"]),
    initCollapsed: true,
    description: { zh: "各社区的子品牌。", en: "Brands of the communities." },
  },
  fields: [
    {
      type: "row",
      fields: [
        {
          name: "community",
          type: "text",
          required: true,
          validate: neededText(wording.problems.communityName),
          label: { zh: "社区", en: "Community" },
          admin: { width: "30%", description: { zh: "如“锦城社区”。", en: "Its name." } },
        },
        {
          name: "brand",
          type: "text",
          required: true,
          validate: neededText(wording.problems.communityBrand),
          label: { zh: "品牌", en: "Brand" },
          admin: { width: "30%", description: { zh: "如“一家美”。", en: "Its brand." } },
        },
        {
          name: "place",
          type: "relationship",
          relationTo: "places",
          filterOptions: { level: { equals: "community" } },
          label: { zh: "对应地点", en: "Place" },
          admin: {
            width: "40%",
            components: placePicker(["community"]),
            description: { zh: "可不选。", en: "Optional." },
          },
        },
      ],
    },
  ],
};

const methods: Field = {
  name: "methods",
  type: "array",
  label: { zh: "工作法", en: "Methods" },
  labels: { singular: { zh: "工作法", en: "Method" }, plural: { zh: "工作法", en: "Methods" } },
  admin: {
    components: rowTitle(["name"]),
    initCollapsed: true,
    description: {
      zh: "如“三会一课三单”；来源没有解释的只填名称。",
      en: "Names of working methods, with an explanation where the source gives one.",
    },
  },
  fields: [
    {
      name: "name",
      type: "text",
      required: true,
      validate: neededText(wording.problems.methodName),
      label: { zh: "名称", en: "Name" },
      admin: { description: { zh: "工作法的叫法。", en: "What it is called." } },
    },
    {
      name: "explanation",
      type: "textarea",
      label: { zh: "解释", en: "Explanation" },
      admin: { description: { zh: "可不填。", en: "Optional." } },
    },
  ],
};

/** Brand, slogan, community brands and method names. */
export const streetBrand = (): Field[] => [
  {
    name: "brand",
    type: "text",
    required: true,
    index: true,
    maxLength: 60,
    validate: neededText(wording.problems.brand),
    label: { zh: "品牌名称", en: "Brand" },
    admin: { description: { zh: "街道品牌的正式名称。", en: "Official name of the brand." } },
  },
  {
    name: "slogan",
    type: "text",
    maxLength: 80,
    label: { zh: "品牌口号", en: "Slogan" },
    admin: { description: { zh: "可不填。", en: "Optional." } },
  },
  communityBrands,
  methods,
];

/** Grid figures as value, unit, date and source, with the plain number for charts. */
export const streetFigures = (): Field[] => [
  {
    name: "gridFigures",
    type: "array",
    label: { zh: "网格数据", en: "Grid figures" },
    labels: { singular: { zh: "数据", en: "Figure" }, plural: { zh: "数据", en: "Figures" } },
    admin: {
      components: rowTitle(["label", "value", "unit"]),
      initCollapsed: true,
      description: {
        zh: "只填有出处的数字，写明截至时间与来源。",
        en: "Only figures with a source and a date.",
      },
    },
    fields: [
      {
        type: "row",
        fields: [
          {
            name: "kind",
            type: "select",
            required: true,
            options: [
              ...gridKinds,
              { value: "building-head", label: "楼栋长" },
              { value: "other", label: "其他" },
            ],
            label: { zh: "类别", en: "Kind" },
            admin: {
              width: "50%",
              description: { zh: "用于绘图归类。", en: "Groups the figure in charts." },
            },
          },
          {
            name: "amount",
            type: "number",
            required: true,
            min: 0,
            validate: neededChoice(wording.problems.amount),
            label: { zh: "纯数字", en: "Amount" },
            admin: {
              width: "50%",
              description: { zh: "与“数值”相同的阿拉伯数字。", en: "The value as a number." },
            },
          },
        ],
      },
      ...figureParts(),
    ],
  },
];
