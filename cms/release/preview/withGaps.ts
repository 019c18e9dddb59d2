import type { z } from "zod";

type Path = readonly PropertyKey[];
type Part = Record<PropertyKey, unknown>;

/** Gaps in gaps: a row that is left out, then the list that it stood in. */
const mostRounds = 4;

const isPart = (value: unknown): value is Part => typeof value === "object" && value !== null;

const partAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, key) => (isPart(part) ? part[key] : undefined), value);

const isAbsent = (value: unknown) => value === undefined || value === null || value === "";

const isText = (issue: z.core.$ZodIssue): boolean =>
  (issue.code === "invalid_type" && issue.expected === "string") ||
  (issue.code === "too_small" && issue.origin === "string") ||
  issue.code === "invalid_value";

/** Takes the row out that a fault lies in. */
const takeRowOut = (whole: Part, path: Path): void => {
  const row = path.findLastIndex((key) => typeof key === "number");
  const rows = partAt(whole, path.slice(0, Math.max(row, 0)));
  if (row >= 0 && Array.isArray(rows)) rows.splice(Number(path[row]), 1);
};

const mend = (whole: Part, issue: z.core.$ZodIssue, gapOf: (path: Path) => string): void => {
  const { path } = issue;
  const parent = partAt(whole, path.slice(0, -1));
  const key = path.at(-1);
  if (!isPart(parent) || key === undefined) return;
  if (path.length === 1 && key === "slug") parent[key] = "preview";
  else if (key === "origin") parent[key] = { kind: "original" };
  else if (isAbsent(parent[key]) && isText(issue)) parent[key] = gapOf(path);
  else if (issue.code === "invalid_type" && issue.expected === "array") parent[key] = [];
  // Too few of something is no gap that could be drawn.
  else if (issue.code !== "too_small" || issue.origin !== "array") takeRowOut(whole, path);
};

/**
 * Rule D4: a document in its public form with what is missing drawn as a gap: texts and choices by `gapOf` their path, rows
 * that cannot be shown left out. What fits the wire is not touched.
 */
export function withGaps<W extends object>(
  mapped: W,
  { wire, gapOf }: { wire: z.ZodType<W>; gapOf: (path: Path) => string },
): W {
  const whole = structuredClone(mapped);
  for (let round = 0; round < mostRounds; round += 1) {
    const checked = wire.safeParse(whole);
    if (checked.success) return checked.data;
    // From the last on: rows keep their numbers until they are looked at.
    for (const issue of checked.error.issues.toReversed()) mend(whole as Part, issue, gapOf);
  }
  return whole;
}
