import type { ReadFile } from "#intake/word/readFile.ts";
import type { TakeOver } from "./fromWord.wire.ts";

/** What is left of a document, and of what is said of it at 确认, where not all of it may go into a draft. */
export type WordCleaning = {
  read(read: ReadFile): ReadFile;
  asked(asked: TakeOver): TakeOver;
};

export const wholeWord: WordCleaning = { read: (read) => read, asked: (asked) => asked };
