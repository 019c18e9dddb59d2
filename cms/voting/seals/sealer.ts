import { keepThread } from "#leaves/keepThread.ts";
import type { SealerOptions } from "./sealWorker.ts";

/**
 * Seals in a thread of its own: hashing tens of thousands of votes must not make a voter wait. Faults are
 * reported and the next round tries again; voting goes on without seals. `stop` cuts a round off, which the next
 * process repeats.
 */
export function startSealer(options: SealerOptions & { onError: (error: unknown) => void }) {
  const { onError, ...workerData } = options;
  const thread = keepThread<string>({
    program: new URL("./sealWorker.ts", import.meta.url),
    workerData,
    onMessage: (problem) => onError(new Error(`sealing failed: ${problem}`)),
    onFault: onError,
  });
  return { stop: (): Promise<void> => thread.stop(0) };
}
