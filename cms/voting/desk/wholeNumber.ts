import type { NumberFieldSingleValidation } from "payload";
import { number } from "payload/shared";
import { amountWords } from "./wording.ts";

/** Payload's own rules of a number, and that it is whole. */
export const wholeNumber: NumberFieldSingleValidation = (value, options) => {
  const builtIn = number(value, options);
  if (builtIn !== true || typeof value !== "number" || Number.isInteger(value)) return builtIn;
  return amountWords.whole;
};
