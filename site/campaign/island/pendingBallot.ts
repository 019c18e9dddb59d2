import type { BallotRequest } from "#voting/campaign/vote.wire.ts";

const storageKey = (campaign: string) => `gridpress-ballot-${campaign}`;

/** The key under which this very choice was sent before without an answer, so that it is the same ballot again. */
export function readPendingBallot(campaign: string, chosen: readonly number[]): string | undefined {
  try {
    const kept: BallotRequest | null = JSON.parse(
      localStorage.getItem(storageKey(campaign)) ?? "null",
    );
    return kept && String(kept.choices) === String(chosen) ? kept.key : undefined;
  } catch {
    return undefined;
  }
}

export function writePendingBallot(campaign: string, ballot: BallotRequest | undefined): void {
  try {
    if (ballot) localStorage.setItem(storageKey(campaign), JSON.stringify(ballot));
    else localStorage.removeItem(storageKey(campaign));
  } catch {
    // Without storage the ballot is still retried until the page is left.
  }
}
