import type { CampaignRules } from "./campaign.wire.ts";
import type { ActKind } from "./phase.ts";

/** An act as recorded; opening counts as the first one. */
export type RecordedAct = { kind: ActKind | "opened"; by: string; at: Date };

export type ActRefusal =
  | "not-open"
  | "done-already"
  | "still-running"
  | "not-counted"
  | "not-noticed"
  | "notice-running"
  | "same-person"
  | "reason-needed";

type Facts = {
  rules: CampaignRules;
  /** Oldest first. */
  acts: readonly RecordedAct[];
  now: Date;
};

const dayMs = 24 * 60 * 60 * 1000;

const isOver = ({ likes, ballot }: CampaignRules, now: Date) =>
  [likes, ballot].every((window) => !window || now >= new Date(window.closes));

/**
 * Why a person may not do an act now; undefined when they may (rule V6). Closing, counting, notice and result
 * follow each other, and nobody does two of them in a row.
 */
export function actRefusal(
  asked: { kind: ActKind; by: string; reason: string },
  { rules, acts, now }: Facts,
): ActRefusal | undefined {
  const actOf = (kind: RecordedAct["kind"]) => acts.find((act) => act.kind === kind);
  if (!actOf("opened")) return "not-open";
  if (actOf(asked.kind)) return "done-already";
  const isStopped = actOf("closed") !== undefined || isOver(rules, now);
  if (asked.kind === "counted" && !isStopped) return "still-running";
  if (asked.kind === "noticed" && !actOf("counted")) return "not-counted";
  if (asked.kind === "published") {
    const noticed = actOf("noticed");
    if (!noticed) return "not-noticed";
    if (now.getTime() < noticed.at.getTime() + rules.noticeDays * dayMs) return "notice-running";
  }
  if (acts.at(-1)?.by === asked.by) return "same-person";
  return asked.reason.trim() === "" ? "reason-needed" : undefined;
}
