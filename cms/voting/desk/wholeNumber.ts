import { amountWords } from "./wording.ts";

/** What is wrong with a number that must be whole, or `true`. */
export const wholeNumber = (value: unknown): string | true =>
  typeof value !== "number" || Number.isInteger(value) ? true : amountWords.whole;
