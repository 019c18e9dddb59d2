import type { CollectionBeforeValidateHook, CollectionConfig, Where } from "payload";
import { readableError } from "#leaves/readableError.ts";
import { pickedDay } from "#leaves/shanghaiTime.ts";
import { keptDay, shifts, titleOfShift, withinDay } from "./shiftRules.ts";
import { wording } from "./wording.ts";

/** One day, one shift, one line: rule R21. */
const oneLineAShift: CollectionBeforeValidateHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { date: given, shift } = { ...originalDoc, ...data };
  const day = pickedDay(given);
  if (!data || !day) throw readableError(wording.day, 400);
  const { from, until } = withinDay(day);
  const where: Where = {
    and: [
      { date: { greater_than_equal: from, less_than: until } },
      { shift: { equals: shift } },
      ...(operation === "update" ? [{ id: { not_equals: originalDoc?.id } }] : []),
    ],
  };
  const { totalDocs } = await req.payload.count({ collection: "duties", where, req });
  if (totalDocs > 0) throw readableError(wording.shiftTaken, 409);
  return { ...data, date: keptDay(day), name: titleOfShift(day, shift) };
};

/** 值班表: who answers for a shift. */
export const Duties: CollectionConfig = {
  slug: "duties",
  labels: {
    singular: { zh: "值班", en: "Duty" },
    plural: { zh: "值班表", en: "Duty roster" },
  },
  admin: {
    useAsTitle: "name",
    defaultColumns: ["date", "shift", "chief", "director"],
    group: { zh: "审签", en: "Review" },
    description: {
      zh: "排了班的时段，加急上线只能由当班的值班总编签批；没有排班的时段，总编辑都可以。",
      en: "While a shift has a line, its chief alone puts texts live urgently.",
    },
  },
  defaultSort: "-date",
  indexes: [{ fields: ["date", "shift"], unique: true }],
  hooks: { beforeValidate: [oneLineAShift] },
  fields: [
    // Only to be found and named by: a date is no text that a search could look into.
    {
      name: "name",
      type: "text",
      label: { zh: "时段", en: "Shift" },
      access: { create: () => false, update: () => false },
      admin: { hidden: true, description: { zh: "自动填写。", en: "Filled in by itself." } },
    },
    {
      name: "date",
      type: "date",
      required: true,
      index: true,
      label: { zh: "日期", en: "Date" },
      admin: {
        date: { pickerAppearance: "dayOnly", displayFormat: "yyyy-MM-dd" },
        description: {
          zh: "夜班按开始的那一天算。",
          en: "A night belongs to the day it begins on.",
        },
      },
    },
    {
      name: "shift",
      type: "select",
      required: true,
      defaultValue: "day",
      options: [...shifts],
      label: { zh: "班次", en: "Shift" },
      admin: { description: { zh: "北京时间。", en: "Beijing time." } },
    },
    {
      name: "chief",
      type: "relationship",
      relationTo: "users",
      required: true,
      filterOptions: { role: { equals: "chief-editor" } },
      label: { zh: "值班总编", en: "Duty chief" },
      admin: {
        description: { zh: "当班时签批加急的总编辑。", en: "Signs what is urgent in this shift." },
      },
    },
    {
      name: "director",
      type: "relationship",
      relationTo: "users",
      filterOptions: { role: { in: ["director", "chief-editor"] } },
      label: { zh: "值班主任", en: "Duty director" },
      admin: { description: { zh: "当班的部门主任，可以不填。", en: "Optional." } },
    },
  ],
};
