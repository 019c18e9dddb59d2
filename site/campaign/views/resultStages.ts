import { noticeOf, readStatements } from "#voting/acts/readStatements.ts";
import type { Campaign } from "#voting/campaign/campaign.wire.ts";
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

const kinds = ["opened", "closed", "counted", "noticed", "published"] as const;

/** The steps of a campaign in their order; closing before time is named only when it happened. */
export function resultStages({ acts, rules }: Pick<Campaign, "acts" | "rules">): ResultStage[] {
  const done = new Map(
    readStatements(acts).map((statement, index) => [
      statement.kind,
      { ...statement, signature: acts[index]?.signature },
    ]),
  );
  return kinds.flatMap((kind): ResultStage[] => {
    const act = done.get(kind);
    const name = words.stages[kind];
    if (!act)
      return kind === "closed" ? [] : [{ name, coming: words.coming[kind](rules.noticeDays) }];
    const { at, by, reason, signature } = act;
    return [
      {
        name,
        at: { text: dateTimeOf(at), iso: at },
        by: [by.role, by.name].filter(Boolean).join(" "),
        reason,
        ...(signature && { signature }),
      },
    ];
  });
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
