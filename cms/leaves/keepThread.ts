import os from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";

type Options<M> = {
  program: URL;
  workerData: unknown;
  /** Hears what the thread says. */
  onMessage: (message: M) => void;
  /** Hears of a fault that ended the thread. */
  onFault: (error: unknown) => void;
};

/** Pause before a thread that ended by a fault is replaced, in ms. */
const restartMs = 60_000;

/** Runs a program beside the votes in a thread of its own and replaces it when a fault ends it. */
export function keepThread<M>({ program, workerData, onMessage, onFault }: Options<M>) {
  let isStopped = false;
  let worker = start();

  function start(): Worker {
    const thread = new Worker(program, { workerData });
    thread.on("message", onMessage);
    thread.on("error", onFault);
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
    /** One that ended by a fault hears nothing. */
    tell: (message: unknown): void => worker.postMessage(message),
    /** Tells the thread to stop and ends it when it has, or after `graceMs`. */
    async stop(graceMs: number): Promise<void> {
      isStopped = true;
      const ended = new Promise((resolve) => worker.once("exit", resolve));
      worker.postMessage("stop");
      await Promise.race([ended, pause(graceMs)]);
      await worker.terminate();
    },
  };
}

/**
 * Lowers the calling thread's priority, for work beside the votes that may wait. On Linux a priority belongs to one
 * thread; elsewhere it would be the whole process's, which answers votes, and so it is left as it is. Source:
 * setpriority(2), "C library/kernel differences".
 */
export function giveWay(): void {
  if (os.platform() === "linux") os.setPriority(os.constants.priority.PRIORITY_LOW);
}
