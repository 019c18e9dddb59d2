import { isBlank } from "#leaves/cleanText.ts";
import { wording } from "../wording.ts";

const isWordless = (value: string | null | undefined): boolean =>
  !/[\p{L}\p{N}]/u.test(value ?? "");

const needed =
  (isMissing: (value: string | null | undefined) => boolean, request: string) =>
  (value: string | null | undefined): string | true =>
    isMissing(value) ? request : true;

/** Validator of a text that publishing needs: what shows nothing is answered with `request`. */
export const neededText = (request: string) => needed(isBlank, request);

/** The same for a text that says something in words: marks alone are none. */
export const neededWords = (request: string) =>
  needed((value) => isBlank(value) || isWordless(value), request);

/** Validator of a choice that publishing needs. */
export const neededChoice =
  (request: string) =>
  (value: unknown): string | true =>
    value === undefined || value === null || value === "" ? request : true;

/** Validator of a list of names: at least one, none of them blank. */
export const neededNames = (names: string[] | null | undefined): string | true =>
  !names || names.length === 0 || names.some(isBlank) ? wording.problems.creditNames : true;
