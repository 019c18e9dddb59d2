import type { Field } from "payload";
import { readBy } from "#people/readBy.ts";
import { type Consent, isConsented, phoneProblem } from "../consentRules.ts";
import { workerPosts } from "../vocabulary.ts";
import { wording } from "../wording.ts";
import { consentField } from "./consent.ts";
import { neededChoice } from "./needed.ts";

/** Post and grid. */
export const workerPost = (): Field[] => [
  {
    type: "row",
    fields: [
      {
        name: "post",
        type: "select",
        required: true,
        options: [...workerPosts],
        validate: neededChoice(wording.problems.workerPost),
        label: { zh: "岗位", en: "Post" },
        admin: {
          width: "50%",
          description: {
            zh: "专职选“网格员”，居民志愿者选“微网格员”或“楼栋长”。",
            en: "Full-time grid worker, or volunteer.",
          },
        },
      },
      {
        name: "grid",
        type: "text",
        label: { zh: "所在网格", en: "Grid" },
        admin: {
          width: "50%",
          description: { zh: "如“第三网格”“玲珑郡1栋2单元”。", en: "The grid in words." },
        },
      },
    ],
  },
];

/** Duties, as the name card lists them. */
export const workerDuties = (): Field[] => [
  {
    name: "duties",
    type: "text",
    hasMany: true,
    maxLength: 60,
    label: { zh: "职责", en: "Duties" },
    admin: {
      description: {
        zh: "名片上的职责，逐条输入，按回车确认。",
        en: "As on the name card; confirm each with Enter.",
      },
    },
  },
];

/** A public phone number and the consent to show it. */
export const workerContact = (): Field[] => [
  {
    name: "phone",
    type: "text",
    ...readBy("keepers", { orWhen: (doc) => isConsented(doc.phoneConsent as Consent | null) }),
    label: { zh: "公开电话", en: "Public phone" },
    validate: (
      value: string | null | undefined,
      { data }: { data: { phoneConsent?: Consent | null } },
    ) => phoneProblem({ phone: value, consent: data.phoneConsent }) ?? true,
    admin: {
      description: {
        zh: "会印在名片和页面上，须取得本人同意；未同意请留空。",
        en: "Shown on the card and the page, only with the person's consent.",
      },
    },
  },
  consentField({
    name: "phoneConsent",
    label: { zh: "公开电话的同意记录", en: "Consent to show the phone" },
    help: { zh: "仅供内部留存，不会公开。", en: "Kept for the record, never public." },
    isNeeded: (worker) => Boolean(worker.phone),
  }),
];
