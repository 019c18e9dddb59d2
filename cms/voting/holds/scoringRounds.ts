import type { ScorerStore } from "./holdStore.ts";
import { createTrackScorer } from "./scoreTrack.ts";

type Options = {
  /** Waited for after each page of votes. */
  rest?: () => Promise<unknown>;
  /** Hears of a track that failed; it goes on in the next round, and the others in this one. */
  onError: (error: unknown) => void;
  /** Ends a round before its next track. */
  isStopped?: () => boolean;
};

/**
 * Rounds of scoring over all tracks that are not scanned to their end, whatever became of the campaign meanwhile. A round
 * rejects when the tracks cannot be read.
 */
export function createScoringRounds(store: ScorerStore, { rest, onError, isStopped }: Options) {
  const scorers = new Map<string, ReturnType<typeof createTrackScorer>>();
  return async function round(): Promise<void> {
    const { now, tracks } = await store.tracks();
    const current = new Set(tracks.map(({ campaign, stream }) => `${campaign} ${stream}`));
    for (const name of scorers.keys()) if (!current.has(name)) scorers.delete(name);
    for (const { isOver, ...track } of tracks) {
      if (isStopped?.()) return;
      const name = `${track.campaign} ${track.stream}`;
      const score = scorers.get(name) ?? createTrackScorer(store, track, { rest });
      scorers.set(name, score);
      await score({ now, isOver }).catch(onError);
    }
  };
}
