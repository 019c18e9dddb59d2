import { Worker } from "node:worker_threads";
import type { SealerOptions } from "./sealWorker.ts";

/**
 * Seals in a thread of its own: hashing tens of thousands of votes must not make a voter wait. Faults are
 * reported and the next round tries again; voting goes on without seals.
 */
export function startSealer(options: SealerOptions & { onError: (error: unknown) => void }) {
  const { onError, ...workerData } = options;
  const worker = new Worker(new URL("./sealWorker.ts", import.meta.url), { workerData });
  worker.on("message", (message) => onError(new Error(`sealing failed: ${message}`)));
  worker.on("error", onError);
  worker.unref();
  return { stop: () => worker.terminate() };
}
