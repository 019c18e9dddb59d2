import type { Campaign } from "#edition/campaign.wire.ts";
import { runningRound } from "#voting/acts/actRefusal.ts";
import { noticeOf, readStatements } from "#voting/acts/readStatements.ts";
import { type Dated, dateTimeOf } from "../../views/dates.ts";
import { resultWords as words } from "../resultWording.ts";

/** A step towards the result: done and signed, or still to come. */
export type ResultStage = {
  name: string;
  at?: Dated;
  /** Name and role of the person. */
  by?: string;
  reason?: string;
  signature?: string;
  /** What is to come, when it was not done. */
  coming?: string;
};

/** What is to be done in every round; of the rest only what happened is named. */
const due = ["opened", "counted", "noticed", "published"] as const;

/** The steps of a campaign in their order: what was done in all rounds, and what is still to come in the one that runs. */
export function resultStages({ acts, rules }: Pick<Campaign, "acts" | "rules">): ResultStage[] {
  const done = readStatements(acts);
  const inRound = new Set(runningRound(done).map(({ kind }) => kind));
  return [
    ...done.map(({ kind, at, by, reason }, index): ResultStage => {
      const signature = acts[index]?.signature;
      return {
        name: words.stages[kind],
        at: { text: dateTimeOf(at), iso: at },
        by: [by.role, by.name].filter(Boolean).join(" "),
        reason,
        ...(signature && { signature }),
      };
    }),
    ...due
      .filter((kind) => !inRound.has(kind))
      .map((kind) => ({ name: words.stages[kind], coming: words.coming[kind](rules.noticeDays) })),
  ];
}

/** The days of notice in words, while objections are taken at `at`; undefined otherwise. */
export function runningNotice(
  { acts, rules }: Pick<Campaign, "acts" | "rules">,
  at: string,
): string | undefined {
  const [notice] = noticeOf(acts, rules);
  const isPublished = readStatements(acts).some(({ kind }) => kind === "published");
  if (!notice || isPublished || new Date(at) >= notice.ends) return undefined;
  return words.noticeUntil(dateTimeOf(notice.ends.toISOString()));
}
