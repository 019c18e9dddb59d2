import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";

type Options = {
  /** Login that is a member of the role `gridpress_voting`. */
  databaseUrl: string;
  /** Hears of failed rounds and of a thread that ended. */
  onError: (error: unknown) => void;
};

/** Pause before a thread that ended by a fault is replaced, and how long a round may still take at the end, in ms. */
const restartMs = 60_000;
const graceMs = 1000;

/**
 * Runs the scorer in a thread of its own: a scan takes tenths of a second, which no vote may wait for. `stop` gives
 * a round under way a moment; one that is cut off is repeated by the next process and writes nothing twice.
 */
export function startScorerThread({ databaseUrl, onError }: Options) {
  let isStopped = false;
  let worker = start();

  function start(): Worker {
    const thread = new Worker(new URL("./scorerWorker.ts", import.meta.url), {
      workerData: { databaseUrl },
    });
    thread.on("message", (problem: string) => onError(new Error(problem)));
    thread.on("error", onError);
    thread.once("exit", () => {
      if (isStopped) return;
      setTimeout(() => {
        if (!isStopped) worker = start();
      }, restartMs).unref();
    });
    thread.unref();
    return thread;
  }

  return {
    async stop(): Promise<void> {
      isStopped = true;
      const ended = new Promise((resolve) => worker.once("exit", resolve));
      worker.postMessage("stop");
      await Promise.race([ended, pause(graceMs)]);
      await worker.terminate();
    },
  };
}
