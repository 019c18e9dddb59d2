import { z } from "zod";
import { wording } from "./wording.ts";

const chinese = z.locales.zhCN().localeError;

/** What is wrong with a value, for people who know nothing of types. */
export function issueInWords(issue: z.core.$ZodIssue): string {
  const isEmpty = issue.code === "too_small" && issue.origin === "string";
  const isAbsent = issue.code === "invalid_type" && issue.input === undefined;
  return isEmpty || isAbsent ? wording.problems.empty : issue.message;
}

/** A document in the wire's form, nothing for one that has nothing to show, or what is wrong with it, in Chinese. */
export function checkWire<W>(
  map: () => W | undefined,
  wire: z.ZodType<W>,
): { wired?: W } | { issues: z.core.$ZodIssue[] } {
  try {
    const mapped = map();
    if (mapped === undefined) return {};
    const checked = wire.safeParse(mapped, { error: chinese, reportInput: true });
    return checked.success ? { wired: checked.data } : { issues: checked.error.issues };
  } catch (error) {
    if (error instanceof z.ZodError) return { issues: error.issues };
    throw error;
  }
}
