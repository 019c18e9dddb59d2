import type { Field } from "payload";
import { amountWords } from "./wording.ts";

type Bilingual = { zh: string; en: string };

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
