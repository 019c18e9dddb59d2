import { keepThread } from "#leaves/keepThread.ts";

type Options = {
  /** Login that is a member of the role `gridpress_voting`. */
  databaseUrl: string;
  /** Hears of failed rounds and of a thread that ended. */
  onError: (error: unknown) => void;
};

/** How long a round may still take at the end, in ms. */
const graceMs = 1000;

/**
 * Runs the scorer in a thread of its own: a scan takes tenths of a second, which no vote may wait for. `stop` gives
 * a round under way a moment; one that is cut off is repeated by the next process and writes nothing twice.
 */
export function startScorerThread({ databaseUrl, onError }: Options) {
  const thread = keepThread<string>({
    program: new URL("./scorerWorker.ts", import.meta.url),
    workerData: { databaseUrl },
    onMessage: (problem) => onError(new Error(problem)),
    onFault: onError,
  });
  return { stop: (): Promise<void> => thread.stop(graceMs) };
}
