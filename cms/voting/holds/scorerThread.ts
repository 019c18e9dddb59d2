import { Worker } from "node:worker_threads";

type Options = {
  /** Login that is a member of the role `gridpress_voting`. */
  databaseUrl: string;
  /** Hears of failed rounds and of a thread that ended. */
  onError: (error: unknown) => void;
};

/**
 * Runs the scorer in a thread of its own: a scan takes tenths of a second, which no vote may wait for. `stop`
 * waits until the thread has ended.
 */
export function startScorerThread({ databaseUrl, onError }: Options) {
  const worker = new Worker(new URL("./scorerWorker.ts", import.meta.url), {
    workerData: { databaseUrl },
  });
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  worker.on("message", (problem: string) => onError(new Error(problem)));
  worker.on("error", onError);
  worker.unref();
  return {
    async stop(): Promise<void> {
      worker.postMessage("stop");
      await ended;
    },
  };
}
