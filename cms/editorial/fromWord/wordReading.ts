import { createHash } from "node:crypto";
import { thumbnail } from "#content/media/thumbnail.ts";
import type { ReadFile } from "#intake/word/readFile.ts";
import { readWord } from "#intake/word/readWord.ts";
import type { StoryPicture } from "#intake/word/story/wordStory.ts";
import type { ChangeChoice } from "#intake/word/wordDocument.ts";
import { wordWording } from "#intake/word/wording.ts";
import { inTurn } from "#leaves/inTurn.ts";
import { readableError } from "#leaves/readableError.ts";
import { picturesOf } from "./takeOverRules.ts";
import { wholeWord } from "./wordCleaning.ts";

/** A document as the panel shows it before anything is kept; a picture without a thumbnail cannot be taken over. */
export type WordReading = Omit<ReadFile, "pictures"> & {
  sha256: string;
  pictures: (StoryPicture & { thumbnail?: string })[];
};

/** Each is a thread with 256 MB; the pictures of one are decoded after another. */
const reading = inTurn(2);

export const hashOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/** Reads a file with its changes as decided. Throws in words for one that is refused. */
export async function readOrRefuse(
  bytes: Buffer,
  decided: ReadonlyMap<number, ChangeChoice>,
): Promise<ReadFile> {
  const read = await reading(() => readWord(bytes, { decided }));
  if ("refusal" in read) throw readableError(wordWording.refusals[read.refusal], 400);
  return read;
}

/** Rule Z11: what a file says and loses, with its pictures in small. */
export async function wordReading(
  bytes: Buffer,
  decided: ReadonlyMap<number, ChangeChoice>,
  cleaning = wholeWord,
): Promise<WordReading> {
  const { pictures, ...read } = cleaning.read(await readOrRefuse(bytes, decided));
  const shown = picturesOf(read.story).map(async (picture) => {
    const small = await thumbnail(pictures.get(picture.part) ?? new Uint8Array());
    return { ...picture, ...(small !== undefined && { thumbnail: small }) };
  });
  return { ...read, sha256: hashOf(bytes), pictures: await Promise.all(shown) };
}
