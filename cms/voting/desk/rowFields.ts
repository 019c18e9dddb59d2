import type { Field } from "payload";
import { slugWire } from "#content/refs.wire.ts";
import { amountWords, codeWords } from "./wording.ts";

type Bilingual = { zh: string; en: string };

/** Fields side by side. */
export const row = (...fields: Field[]): Field => ({ type: "row", fields });

/** A whole number in a row of fields, from 1 unless said otherwise. */
export const amount = (options: {
  name: string;
  label: Bilingual;
  help: Bilingual;
  defaultValue?: number;
  min?: number;
  max?: number;
}): Field => ({
  name: options.name,
  type: "number",
  min: options.min ?? 1,
  max: options.max,
  defaultValue: options.defaultValue,
  label: options.label,
  validate: wholeNumber,
  admin: { description: options.help, width: "25%", step: 1 },
});

/** What is wrong with a number that must be whole, or `true`. */
export const wholeNumber = (value: unknown): string | true =>
  typeof value !== "number" || Number.isInteger(value) ? true : amountWords.whole;

/** What is wrong with the code of a category or criterion, or nothing; the frozen rules take no other (`slugWire`). */
const codeProblem = (value: string | null | undefined): string | undefined => {
  if (!value) return codeWords.missing;
  return slugWire.safeParse(value).success ? undefined : codeWords.shape;
};

/** A code in a row of fields: lower-case latin, digits and hyphens. */
export const code = (options: {
  name: string;
  label: Bilingual;
  help: Bilingual;
  width: string;
}): Field => ({
  name: options.name,
  type: "text",
  required: true,
  label: options.label,
  validate: (value: string | null | undefined) => codeProblem(value) ?? true,
  admin: { width: options.width, description: options.help },
});
