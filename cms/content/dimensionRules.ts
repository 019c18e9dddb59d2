import { wording } from "./wording.ts";

const sixMicro = "six-micro";

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];

/** Rule C5: a case has at least one report dimension. Answers the problem, or nothing. */
export const dimensionsProblem = (dimensions: unknown): string | undefined =>
  listOf(dimensions).length === 0 ? wording.problems.dimensions : undefined;

/** Rule C6: the six-micro dimension and the six-micro kinds need each other. Answers the problem, or nothing. */
export const microKindsProblem = (facts: {
  microKinds: unknown;
  dimensions: unknown;
}): string | undefined => {
  const hasDimension = listOf(facts.dimensions).includes(sixMicro);
  const hasKind = listOf(facts.microKinds).length > 0;
  if (hasDimension && !hasKind) return wording.problems.microKindsMissing;
  if (hasKind && !hasDimension) return wording.problems.microKindsAlone;
  return undefined;
};
