import type { Level } from "./level.ts";
import type { RuleId } from "./ruleBook.ts";

/**
 * One thing to look at. `field` names a `LintField` of the story; `text` is what stands there from `from` up to `to`, in UTF-16 units.
 * `fix` is what could stand there instead.
 */
export type Finding = {
  rule: RuleId;
  level: Level;
  field: string;
  from: number;
  to: number;
  text: string;
  why: string;
  fix?: string;
};
