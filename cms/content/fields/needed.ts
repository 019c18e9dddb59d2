import { wording } from "../wording.ts";

const isBlank = (value: string | null | undefined): boolean => !value?.trim();

/** Validator of a text that publishing needs: blank is answered with `request`, too long with the limit. */
export const neededText =
  (request: string) =>
  (value: string | null | undefined, { maxLength }: { maxLength?: number }): string | true => {
    if (isBlank(value)) return request;
    const length = [...(value ?? "")].length;
    return maxLength !== undefined && length > maxLength
      ? wording.tooLong({ length, limit: maxLength })
      : true;
  };

/** Validator of a list of names: at least one, none of them blank. */
export const neededNames = (names: string[] | null | undefined): string | true =>
  !names || names.length === 0 || names.some(isBlank) ? wording.problems.creditNames : true;
