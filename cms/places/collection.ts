import type { CollectionConfig, FieldAccess, SelectFieldSingleValidation } from "payload";
import { isAddedLevel } from "./nextCode.ts";
import { completePlace, keepNationalTree, widenPlaceSearch } from "./placeHooks.ts";
import { placePicker } from "./placePicker.ts";
import { populationField } from "./populationField.ts";
import { placeLevels } from "./vocabulary.ts";
import { wording } from "./wording.ts";

/** The national tree is read-only: it changes only when a new list of codes is imported. */
const unlessNational: FieldAccess = ({ doc }) => isAddedLevel(doc?.level);

const addedByHand: SelectFieldSingleValidation = (level, { operation }) =>
  operation === "update" || isAddedLevel(level) ? true : wording.problems.placeLevel;

/** The place tree: the national codes down to communities, with estates and grids added by editors. */
export const Places: CollectionConfig = {
  slug: "places",
  labels: { singular: { zh: "地点", en: "Place" }, plural: { zh: "地点", en: "Places" } },
  admin: {
    useAsTitle: "label",
    defaultColumns: ["label", "level", "code"],
    listSearchableFields: ["label", "pinyin", "initials", "code"],
    group: { zh: "人物与地方", en: "People and places" },
    description: {
      zh: "成都市行政区划（统一区划代码）及编辑增补的小区、网格。可用地名、拼音、首字母查找。",
      en: "The national place tree of Chengdu plus estates and grids added by editors.",
    },
  },
  defaultSort: "code",
  hooks: {
    beforeOperation: [widenPlaceSearch],
    beforeChange: [completePlace],
    beforeDelete: [keepNationalTree],
  },
  fields: [
    {
      name: "name",
      type: "text",
      required: true,
      index: true,
      maxLength: 40,
      access: { update: unlessNational },
      validate: (value: string | null | undefined) =>
        value?.trim() ? true : wording.problems.placeName,
      label: { zh: "名称", en: "Name" },
      admin: { description: { zh: "如“玲珑郡”“第三网格”。", en: "Name of the place." } },
    },
    {
      name: "level",
      type: "select",
      required: true,
      index: true,
      options: [...placeLevels],
      access: { update: () => false },
      validate: addedByHand,
      label: { zh: "级别", en: "Level" },
      admin: {
        description: {
          zh: "只能新增小区（院落）和网格。",
          en: "Only estates and grids are added.",
        },
      },
    },
    {
      name: "parent",
      type: "relationship",
      relationTo: "places",
      index: true,
      access: { update: () => false },
      // Only what editors add lies in a community; the national tree has parents of its own.
      filterOptions: ({ data }) =>
        isAddedLevel(data?.level) ? { level: { equals: "community" } } : true,
      label: { zh: "所属社区（村）", en: "Community" },
      admin: {
        components: placePicker(["community"]),
        description: { zh: "小区和网格所在的社区。", en: "The community it lies in." },
      },
    },
    populationField(),
    {
      name: "code",
      type: "text",
      unique: true,
      index: true,
      access: { create: () => false, update: () => false },
      label: { zh: "代码", en: "Code" },
      admin: {
        position: "sidebar",
        readOnly: true,
        description: { zh: "统一区划代码；小区、网格自动编号。", en: "Kept automatically." },
      },
    },
    {
      name: "label",
      type: "text",
      index: true,
      access: { create: () => false, update: () => false },
      label: { zh: "全称", en: "Full name" },
      admin: {
        position: "sidebar",
        readOnly: true,
        description: { zh: "选择地点时显示的名称。", en: "Shown when picking." },
      },
    },
    ...(["pinyin", "initials"] as const).map((name) => ({
      name,
      type: "text" as const,
      index: true,
      access: { create: () => false, update: () => false },
      label:
        name === "pinyin" ? { zh: "拼音", en: "Pinyin" } : { zh: "拼音首字母", en: "Initials" },
      admin: {
        position: "sidebar" as const,
        readOnly: true,
        description: { zh: "用于查找，自动生成。", en: "For searching." },
      },
    })),
  ],
};
