import { isBlank, isWordless } from "#leaves/cleanText.ts";
import { wording } from "../wording.ts";

const needed =
  (isMissing: (value: string | null | undefined) => boolean, request: string) =>
  (value: string | null | undefined): string | true =>
    isMissing(value) ? request : true;

/** Validator of a text that publishing needs: what shows nothing is answered with `request`. */
export const neededText = (request: string) => needed(isBlank, request);

/** The same for a text that says something in words: marks alone are none. */
export const neededWords = (request: string) => needed(isWordless, request);

/** Validator of a choice that publishing needs. */
export const neededChoice =
  (request: string) =>
  (value: unknown): string | true =>
    value === undefined || value === null || value === "" ? request : true;

/** Validator of a list of names: at least one, each of them in words. */
export const neededNames = (names: string[] | null | undefined): string | true =>
  !names || names.length === 0 || names.some(isWordless) ? wording.problems.creditNames : true;
