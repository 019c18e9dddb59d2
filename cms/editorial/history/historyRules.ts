import type { ChangeClass } from "#edition/signed/classOfChange.ts";
import type { Reach } from "#people/mayPublish.ts";
import type { CommentEvent } from "../comments/commentEvent.ts";
import type { Act } from "../review/act.ts";

/** A version that is kept: who saved it, and how it differs from the one before it. Times in milliseconds since 1970. */
export type SavedVersion = {
  readonly id: string;
  readonly at: number;
  readonly by?: string;
  /** Absent for the oldest one and for what cannot be shown yet. */
  readonly change?: ChangeClass;
  readonly fields: readonly string[];
};

/** A row of the record of changes that reached readers. */
export type PublicChange = { readonly at: number; readonly by?: string; readonly reach: Reach };

type Done = { readonly at: number; readonly by?: string };

/** One thing that was done. */
export type HistoryEvent =
  | ({ readonly kind: "save" } & SavedVersion)
  | ({ readonly kind: "public" } & PublicChange)
  | (Done & { readonly kind: "act"; readonly act: Act })
  | (Done & { readonly kind: "comment"; readonly event: CommentEvent });

/** Two records of one moment lie this far apart at most. */
const sameMomentMs = 60_000;

const first = (all: readonly { at: number }[]) =>
  Math.min(...all.map(({ at }) => at), Number.POSITIVE_INFINITY);

const named = ({ by, byName, at }: { by: string; byName: string; at: number }): Done => ({
  at,
  by: byName || by,
});

/** The events of a document, newest first (rules I1 and I3). */
export function historyEvents(facts: {
  readonly versions: readonly SavedVersion[];
  readonly changes: readonly PublicChange[];
  readonly acts: readonly Act[];
  readonly comments: readonly CommentEvent[];
}): HistoryEvent[] {
  const { versions, changes, acts, comments } = facts;
  const since = { write: first(versions), publish: first(changes) };
  const isTold = ({ kind, at }: Act) =>
    (kind === "write" || kind === "publish") && at >= since[kind] - sameMomentMs;
  const events: HistoryEvent[] = [
    ...versions
      .filter(({ change }) => change !== "none")
      .map((version) => ({ kind: "save" as const, ...version })),
    ...changes.map((change) => ({ kind: "public" as const, ...change })),
    ...acts
      .filter((act) => !isTold(act))
      .map((act) => ({ kind: "act" as const, ...named(act), act })),
    ...comments.map((event) => ({ kind: "comment" as const, ...named(event), event })),
  ];
  return events.sort((a, b) => b.at - a.at);
}
