import { hourOfDay, shanghaiDay } from "#leaves/shanghaiTime.ts";
import type { StageKey } from "../review/chainConfig.ts";

/** What waits in the newsroom. */
export type Counts = {
  readonly waiting: Readonly<Record<StageKey, number>>;
  readonly returned: number;
  readonly owed: number;
};

export type NoticeFacts = {
  readonly now: number;
  /** Whether anything was ever noted: without it the first look only begins. */
  readonly hasBegun: boolean;
  /** Texts moved through the chain since the last notice. */
  readonly hasMoved: boolean;
  /** Colleagues were called since the last notice, so often. */
  readonly calls: number;
  /** The day of the last summary. */
  readonly summedUp?: string;
  readonly counts: Counts;
};

export type Notice = { readonly kind: "begin" | "news" | "daily"; readonly isSilent: boolean };

const summaryHour = 9;

const isNothing = ({ waiting, returned, owed }: Counts) =>
  waiting.first + waiting.second + waiting.final + returned + owed === 0;

/** What is due now (rules X2 to X4); silent ones are noted and not sent. */
export function dueNotices(facts: NoticeFacts): Notice[] {
  const { now, hasBegun, hasMoved, calls, summedUp, counts } = facts;
  if (!hasBegun) return [{ kind: "begin", isSilent: true }];
  const isDaily = hourOfDay(now) >= summaryHour && summedUp !== shanghaiDay(new Date(now));
  return [
    ...(hasMoved || calls > 0
      ? [{ kind: "news" as const, isSilent: calls === 0 && isNothing(counts) }]
      : []),
    ...(isDaily ? [{ kind: "daily" as const, isSilent: isNothing(counts) }] : []),
  ];
}
