import { Worker } from "node:worker_threads";
import { type WordRefusal, wordLimits } from "./wordLimits.ts";

export type ThreadLimits = { heapMegabytes: number; milliseconds: number };

/** The name of Worker itself has the panel's bundler look for the program, which runs as it is and is in no bundle. */
class Thread extends Worker {}

/**
 * Runs a program that reads one file from outside, which may be made to do harm, in a thread of its own that knows no secret and has limits of memory and time
 * (rule Z2). The program posts one message. Never throws for what is in the file.
 */
export function readInThread<Answer>(
  program: string,
  workerData: unknown,
  limits: ThreadLimits = wordLimits,
): Promise<Answer | { refusal: WordRefusal }> {
  const thread = new Thread(program, {
    workerData,
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
  });
  return new Promise((resolve) => {
    const end = (answer: Answer | { refusal: WordRefusal }) => {
      clearTimeout(timer);
      resolve(answer);
      thread.terminate();
    };
    const timer = setTimeout(() => end({ refusal: "slow" }), limits.milliseconds);
    thread.once("message", (answer: Answer) => end(answer));
    // The thread itself answers for what it can name; it ends in an error where its memory or its program does.
    thread.once("error", (error) => {
      const isOutOfMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      end({ refusal: isOutOfMemory ? "bomb" : "broken" });
    });
    thread.once("exit", () => end({ refusal: "broken" }));
  });
}
