import type { Field } from "payload";
import { wording } from "../wording.ts";
import { neededWords } from "./needed.ts";

/** Name of an organisation, project or topic. */
export const nameField = (options: {
  label: { zh: string; en: string };
  help: { zh: string; en: string };
  missing?: string;
  isPerson?: boolean;
}): Field => ({
  name: "name",
  type: "text",
  custom: { isPersonName: options.isPerson === true },
  required: true,
  maxLength: 80,
  index: true,
  validate: neededWords(options.missing ?? wording.problems.name),
  label: options.label,
  admin: { description: options.help },
});

/** One or two sentences that stand for the document in lists. */
export const summaryField = (options: { required: boolean }): Field => ({
  name: "summary",
  type: "textarea",
  required: options.required,
  maxLength: 300,
  ...(options.required ? { validate: neededWords(wording.problems.summary) } : {}),
  label: { zh: "简介", en: "Summary" },
  admin: {
    description: {
      zh: "一两句话，用于列表和页首。",
      en: "One or two sentences for lists and the head of the page.",
    },
  },
});
