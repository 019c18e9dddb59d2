import type { Reach } from "#people/mayPublish.ts";

/** A document as the main table holds it; `status` is absent where a collection has no drafts. */
export type Publicity = { status?: unknown; deletedAt?: unknown };

/** Rule P1: whether the public may see a document. A document that is not there is not public. */
export const isPublic = (row: Publicity | undefined): boolean =>
  row !== undefined && !row.deletedAt && (row.status === undefined || row.status === "published");

/**
 * Rule P2: what readers would notice of a change; undefined when it stays inside the newsroom.
 * `saved` is the status of what was written: a draft saved beside a text that stays live reaches nobody.
 */
export function reachesReaders(change: {
  before: Publicity | undefined;
  after: Publicity | undefined;
  saved?: unknown;
}): Reach | undefined {
  const was = isPublic(change.before);
  const is = isPublic(change.after);
  if (is && change.after?.status !== undefined && change.saved === "draft") return undefined;
  if (was && is) return "change-live";
  if (is) return "go-live";
  return was ? "take-down" : undefined;
}
