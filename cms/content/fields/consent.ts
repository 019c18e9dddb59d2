import type { GroupField } from "payload";
import { readBy } from "#people/readBy.ts";
import { consentDateProblem, untilProblem, withdrawalDateProblem } from "../consentRules.ts";
import { consentKinds, consentScopes } from "../vocabulary.ts";
import { wording } from "../wording.ts";

/**
 * How and when a person agreed that something of theirs is shown. `isNeeded` tells from the fields beside the group
 * whether there is anything to agree to. Never public.
 */
export const consentField = (options: {
  name: string;
  label: { zh: string; en: string };
  help: { zh: string; en: string };
  isNeeded: (sibling: Record<string, unknown>) => boolean;
}): GroupField => ({
  name: options.name,
  type: "group",
  label: options.label,
  ...readBy("keepers"),
  admin: {
    description: options.help,
    condition: (_, sibling) => options.isNeeded(sibling ?? {}),
  },
  fields: [
    {
      type: "row",
      fields: [
        {
          name: "kind",
          type: "select",
          options: [...consentKinds],
          validate: (value: unknown, { data }: { data: unknown }) =>
            !value && options.isNeeded(data as Record<string, unknown>)
              ? wording.problems.consentKind
              : true,
          label: { zh: "同意方式", en: "Kind" },
          admin: {
            width: "34%",
            description: { zh: "未成年人须由监护人同意。", en: "Guardians consent for minors." },
          },
        },
        {
          name: "date",
          type: "date",
          validate: (value: unknown, { data }: { data: unknown }) =>
            value || options.isNeeded(data as Record<string, unknown>)
              ? (consentDateProblem({ date: value, now: new Date() }) ?? true)
              : true,
          label: { zh: "同意日期", en: "Date" },
          admin: {
            width: "33%",
            date: { pickerAppearance: "dayOnly", displayFormat: "yyyy-MM-dd" },
            description: { zh: "取得同意的日期。", en: "Day on which it was given." },
          },
        },
        {
          name: "withdrawnOn",
          type: "date",
          validate: (value: unknown, { siblingData }: { siblingData: { date?: unknown } }) =>
            withdrawalDateProblem({ date: value, given: siblingData.date, now: new Date() }) ??
            true,
          label: { zh: "撤回日期", en: "Withdrawn" },
          admin: {
            width: "33%",
            date: { pickerAppearance: "dayOnly", displayFormat: "yyyy-MM-dd" },
            description: { zh: "本人撤回同意时填写。", en: "When the person withdrew it." },
          },
        },
      ],
    },
    {
      type: "row",
      fields: [
        {
          name: "person",
          type: "text",
          maxLength: 60,
          label: { zh: "谁的同意", en: "Whose" },
          admin: {
            width: "34%",
            description: {
              zh: "本人姓名；未成年人写上监护人。供台账查找，不会公开。",
              en: "Name of the person, for the ledger; never public.",
            },
          },
        },
        {
          name: "scope",
          type: "select",
          options: [...consentScopes],
          label: { zh: "使用范围", en: "Scope" },
          admin: {
            width: "33%",
            description: { zh: "同意用在哪里。", en: "Where it may be shown." },
          },
        },
        {
          name: "until",
          type: "date",
          validate: (value: unknown, { siblingData }: { siblingData: { date?: unknown } }) =>
            untilProblem({ until: value, given: siblingData.date }) ?? true,
          label: { zh: "有效期至", en: "Until" },
          admin: {
            width: "33%",
            date: { pickerAppearance: "dayOnly", displayFormat: "yyyy-MM-dd" },
            description: {
              zh: "没有约定期限就留空；过期次日自动撤下。",
              en: "Empty for no end; taken down on the day after.",
            },
          },
        },
      ],
    },
    {
      name: "note",
      type: "text",
      label: { zh: "备注", en: "Note" },
      admin: {
        description: { zh: "如同意书存放处、编号。", en: "Where the record is kept." },
      },
    },
  ],
});
