import type { Finding } from "./finding.ts";
import type { Level } from "./level.ts";
import type { RuleId } from "./ruleBook.ts";

/** Somebody's word that a blocker may stand; `at` in milliseconds since 1970. */
export type Pass = { by: string; byName: string; sentence: string; at: number };

/**
 * Rule N4: what a pass is bound to. Another word in the paragraph, another reason for the finding, or of a picture (`picture` names its
 * content) another picture, and it has lapsed.
 */
export const boundTo = ({ rule, text, why }: Finding, around: string, picture?: string) => ({
  rule,
  quote: text,
  around,
  why,
  picture,
});

type Line = { level: Level; pass?: Pass };

/** Rule N5: blockers that nobody has passed. */
export const openBlockers = <L extends Line>(lines: readonly L[]): L[] =>
  lines.filter(({ level, pass }) => level === "blocker" && pass === undefined);

/** A finding as it is kept with an act. */
export type KeptLine = {
  rule: RuleId;
  level: Level;
  key: string;
  label: string;
  quote: string;
  why: string;
  pass?: Pass;
};
export type KeptReport = { rulesVersion: number; lines: readonly KeptLine[] };

/** Acts at which a report is kept (rule N6). */
export type KeptAct = "submit" | "urgent" | "publish";
