/** A like whose answer has not come; kept over a reload and a further press, so that it is retried with the same key. */
export type PendingLike = { candidate: number; name?: string; key: string; at: number };

/** A like is not retried after so many ms: by then the voter has moved on, and the day may have changed. */
const keptMs = 10 * 60 * 1000;

const storageKey = (campaign: string) => `gridpress-pending-${campaign}`;

/** Pending likes of a campaign, without those that are too old. Empty where storage is switched off. */
export function readPending(campaign: string, now: number): PendingLike[] {
  try {
    const kept: PendingLike[] = JSON.parse(localStorage.getItem(storageKey(campaign)) ?? "[]");
    return kept.filter(({ at }) => now - at < keptMs);
  } catch {
    return [];
  }
}

/** The like of a candidate that still waits for its answer: a further press sends it again, it is no new one. */
export const pendingFor = (
  pending: readonly PendingLike[],
  candidate: number,
  now: number,
): PendingLike | undefined =>
  pending.find((like) => like.candidate === candidate && now - like.at < keptMs);

export function writePending(campaign: string, pending: readonly PendingLike[]): void {
  try {
    if (pending.length === 0) localStorage.removeItem(storageKey(campaign));
    else localStorage.setItem(storageKey(campaign), JSON.stringify(pending));
  } catch {
    // Without storage a like is still retried until the page is left.
  }
}
