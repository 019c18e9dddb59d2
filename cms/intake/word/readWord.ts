import path from "node:path";
import type { ReadFile } from "./readFile.ts";
import { readInThread, type ThreadLimits } from "./readInThread.ts";
import type { ChangeChoice, ChangeChoices } from "./wordDocument.ts";
import { type WordRefusal, wordLimits } from "./wordLimits.ts";

/** What became of a file: a proposal with all that did not come along, or why it is not read. */
export type WordAnswer = ReadFile | { refusal: WordRefusal };

type Options = {
  /** For all tracked changes that are not decided by their number. */
  choice?: ChangeChoice;
  decided?: ReadonlyMap<number, ChangeChoice>;
  /** Of the thread; tests have their own. */
  limits?: ThreadLimits;
};

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
  return readInThread<WordAnswer>(program, { bytes, choices }, limits);
}
