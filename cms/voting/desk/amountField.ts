import type { Field, NumberFieldSingleValidation } from "payload";
import { number } from "payload/shared";

type Bilingual = { zh: string; en: string };

const whole: NumberFieldSingleValidation = (value, options) => {
  const builtIn = number(value, options);
  if (builtIn !== true || typeof value !== "number" || Number.isInteger(value)) return builtIn;
  return "请填整数。";
};

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
  validate: whole,
  admin: { description: options.help, width: "25%", step: 1 },
});
