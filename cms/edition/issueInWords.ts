import type { z } from "zod";
import { wording } from "./wording.ts";

const { problems } = wording;

const isList = (origin: string) => origin === "array" || origin === "set" || origin === "map";

function tooSmall({ origin, minimum, inclusive = true }: z.core.$ZodIssueTooSmall): string {
  if (origin === "string")
    return minimum === 1 ? problems.empty : problems.fewCharacters(`${minimum}`);
  return isList(origin)
    ? problems.fewEntries(`${minimum}`)
    : problems.tooSmall(`${minimum}`, inclusive);
}

function tooBig({ origin, maximum, inclusive = true }: z.core.$ZodIssueTooBig): string {
  if (origin === "string") return problems.manyCharacters(`${maximum}`);
  return isList(origin)
    ? problems.manyEntries(`${maximum}`)
    : problems.tooBig(`${maximum}`, inclusive);
}

function wrongType({ expected, input }: z.core.$ZodIssueInvalidType): string {
  if (input === undefined || input === null) return problems.empty;
  if (expected === "int") return problems.whole;
  return expected === "number" ? problems.number : problems.unfit;
}

/** What is wrong with a value, for people who know nothing of types and patterns: never in the words of zod. */
export function issueInWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return wrongType(issue);
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_format":
      return /^date/.test(issue.format) ? problems.date : problems.format;
    case "not_multiple_of":
      return problems.multiple(`${issue.divisor}`);
    case "invalid_value":
      return problems.choice;
    case "unrecognized_keys":
    case "invalid_key":
      return problems.unknown;
    case "invalid_union":
    case "invalid_element":
    case "custom":
      return problems.unfit;
  }
}

/** The first few things that are wrong, each with what editors call its field. */
export const issuesInWords = (
  issues: readonly z.core.$ZodIssue[],
  labelOf: (field: string) => string,
): string =>
  issues
    .slice(0, 3)
    .map((issue) => {
      const [field] = issue.path;
      return `${field === undefined ? "" : `${labelOf(String(field))}：`}${issueInWords(issue)}`;
    })
    .join("；");
