import type { Field } from "payload";
import { readBy } from "#people/readBy.ts";
import { publishedAtProblem } from "../publicationDates.ts";
import { withdrawalReasons } from "../vocabulary.ts";

/**
 * When a document was first published and when its text last changed since, kept by the publication hook,
 * and the class of reason that a tombstone shows once it is taken down.
 */
export const publicationFields = (): Field[] => [
  {
    name: "publishedAt",
    type: "date",
    hooks: { beforeDuplicate: [() => null] },
    index: true,
    validate: (value: unknown, form: { event?: string; previousValue?: unknown }) => {
      const isUntouched = form.event === "onChange" && value === form.previousValue;
      return publishedAtProblem({ at: value, isUntouched, now: new Date() }) ?? true;
    },
    label: { zh: "发布时间", en: "Published at" },
    admin: {
      position: "sidebar",
      date: { pickerAppearance: "dayAndTime", displayFormat: "yyyy-MM-dd HH:mm" },
      description: {
        zh: "首次发布时自动填写；补录旧稿可改成当时的发布时间，填写的时间随稿件一起审签。不能晚于现在，清空后仍用原来的时间。",
        en: "Filled at first publish; may be set to the original time of an older story, which is signed with it, never to the future.",
      },
    },
  },
  {
    name: "isDateGiven",
    type: "checkbox",
    // Shown nowhere but in the comparison of versions.
    label: { zh: "发布时间由编辑填写", en: "Time of publication was given" },
    hooks: { beforeDuplicate: [() => null] },
    access: { create: () => false, update: () => false },
    ...readBy("authors"),
    admin: {
      hidden: true,
      description: {
        zh: "系统自动记录：填写的发布时间随稿件一起审签，自动填写的不审签。",
        en: "Recorded by the system: a time that was given is signed with the text.",
      },
    },
  },
  {
    name: "revisedAt",
    type: "date",
    hooks: { beforeDuplicate: [() => null] },
    label: { zh: "最近更新", en: "Last revised" },
    access: { create: () => false, update: () => false },
    admin: {
      position: "sidebar",
      readOnly: true,
      date: { pickerAppearance: "dayAndTime", displayFormat: "yyyy-MM-dd HH:mm" },
      description: {
        zh: "发布后正文等内容再次改动并发布的时间，自动记录。",
        en: "When published content last changed; kept automatically.",
      },
    },
  },
  {
    name: "withdrawalReason",
    type: "select",
    options: [...withdrawalReasons],
    hooks: { beforeDuplicate: [() => null] },
    label: { zh: "撤稿原因", en: "Reason for withdrawal" },
    ...readBy("authors"),
    admin: {
      position: "sidebar",
      condition: (data) => Boolean(data?.publishedAt),
      description: {
        zh: "撤下已发布的页面前先选原因并保存，旧网址会显示“已撤下”及原因类别。",
        en: "Choose before unpublishing; the old address shows this class of reason.",
      },
    },
  },
];
