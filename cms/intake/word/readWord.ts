import path from "node:path";
import { Worker } from "node:worker_threads";
import type { ReadFile } from "./readFile.ts";
import type { ChangeChoice, ChangeChoices } from "./wordDocument.ts";
import { type WordRefusal, wordLimits } from "./wordLimits.ts";

/** What became of a file: a proposal with all that did not come along, or why it is not read. */
export type WordAnswer = ReadFile | { refusal: WordRefusal };

type Options = {
  /** For all tracked changes that are not decided by their number. */
  choice?: ChangeChoice;
  decided?: ReadonlyMap<number, ChangeChoice>;
  /** Of the thread; tests have their own. */
  limits?: { heapMegabytes: number; milliseconds: number };
};

/** The name of Worker itself has the panel's bundler look for the program, which runs as it is and is in no bundle. */
class Thread extends Worker {}

/** A path from the working directory, which is the repository. */
const program = path.resolve("cms/intake/word/wordThread.ts");

/**
 * Reads a .docx, or the text of a .doc, in a thread of its own with limits of memory and time (rule Z2): a file from outside may be made
 * to do harm. Never throws for what is in the file.
 */
export function readWord(
  bytes: Uint8Array,
  { choice = "accept", decided = new Map(), limits = wordLimits }: Options = {},
): Promise<WordAnswer> {
  if (bytes.length > wordLimits.fileBytes) return Promise.resolve({ refusal: "large" });
  const choices: ChangeChoices = { rest: choice, decided };
  const thread = new Thread(program, {
    workerData: { bytes, choices },
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
  });
  return new Promise((resolve) => {
    const end = (answer: WordAnswer) => {
      clearTimeout(timer);
      resolve(answer);
      thread.terminate();
    };
    const timer = setTimeout(() => end({ refusal: "slow" }), limits.milliseconds);
    thread.once("message", (answer: WordAnswer) => end(answer));
    // The thread itself answers for what it can name; it ends in an error where its memory or its program does.
    thread.once("error", (error) => {
      const isOutOfMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      end({ refusal: isOutOfMemory ? "bomb" : "broken" });
    });
    thread.once("exit", () => end({ refusal: "broken" }));
  });
}
