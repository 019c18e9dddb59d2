import type { ScorerStore } from "./holdStore.ts";
import { createTrackScorer } from "./scoreTrack.ts";

type Options = {
  store: ScorerStore;
  /** Pause between two rounds, in ms. */
  every: number;
  /** Waited for after each page of votes. */
  rest: () => Promise<unknown>;
  /** Hears of a round that failed; the next one goes on where it stopped. */
  onError: (error: unknown) => void;
};

/**
 * Scores all running campaigns beside the vote endpoint, round after round. A vote never waits for it, and what it
 * finds is seen by examiners only. Several processes may run one: they find the same. `stop` waits for the round.
 */
export function startScorer({ store, every, rest, onError }: Options) {
  const scorers = new Map<string, ReturnType<typeof createTrackScorer>>();
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  async function round(): Promise<void> {
    const { now, tracks } = await store.tracks();
    const current = new Set(tracks.map(({ campaign, stream }) => `${campaign} ${stream}`));
    for (const name of scorers.keys()) if (!current.has(name)) scorers.delete(name);
    for (const track of tracks) {
      if (isStopped) return;
      const name = `${track.campaign} ${track.stream}`;
      const score = scorers.get(name) ?? createTrackScorer(store, track, { rest });
      scorers.set(name, score);
      await score(now);
    }
  }

  const run = () => {
    running = round()
      .catch(onError)
      .then(() => {
        if (isStopped) return;
        timer = setTimeout(run, every);
        timer.unref();
      });
  };
  run();

  return {
    async stop(): Promise<void> {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
