import type { Finding } from "./finding.ts";
import type { Level } from "./level.ts";
import { type RuleId, ruleBook } from "./ruleBook.ts";
import type { LintField } from "./story.ts";

type Place = { field: LintField; from: number; to: number };

/** A finding at a place of a text; the level is the rule's own unless this case is a lesser one. */
export const found = (
  rule: RuleId,
  { field, from, to }: Place,
  said: { why: string; fix?: string | undefined; level?: Level | undefined },
): Finding => ({
  rule,
  level: said.level ?? ruleBook[rule].level,
  field: field.path,
  from,
  to,
  text: field.text.slice(from, to),
  why: said.why,
  ...(said.fix !== undefined && said.fix !== field.text.slice(from, to) && { fix: said.fix }),
});

/** A finding about the whole of a field. */
export const foundIn = (
  rule: RuleId,
  field: LintField,
  said: { why: string; level?: Level },
): Finding => found(rule, { field, from: 0, to: field.text.length }, said);
