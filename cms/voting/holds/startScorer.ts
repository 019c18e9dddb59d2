import type { ScorerStore } from "./holdStore.ts";
import { createScoringRounds } from "./scoringRounds.ts";

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
 * Scores campaigns beside the vote endpoint, round after round. A vote never waits for it, and what it finds is seen
 * by examiners only; a count waits for its last look (rule V58). Several processes may run one: they find the same.
 * `stop` waits for the track under way.
 */
export function startScorer({ store, every, rest, onError }: Options) {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const round = createScoringRounds(store, { rest, onError, isStopped: () => isStopped });

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
