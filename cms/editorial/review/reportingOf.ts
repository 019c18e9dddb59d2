import type { Reporting } from "./act.ts";

export const nothingKept: Reporting = { verification: "", proofreader: "" };

/** What a row says of how its story was made (rule C40); other documents say nothing. */
export function reportingOf(row: { readonly [field: string]: unknown } | null): Reporting {
  const { verification, proofreader } = (row?.reporting ?? {}) as {
    [Field in keyof Reporting]?: string | null;
  };
  return { verification: verification ?? "", proofreader: proofreader ?? "" };
}
