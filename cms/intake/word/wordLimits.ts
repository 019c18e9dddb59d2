/** What a document from Word may be at most; beyond, it is refused in words (rule Z1). */
export const wordLimits = {
  /** Of the file as it comes. */
  fileBytes: 20 * 1024 * 1024,
  entries: 2000,
  unpackedBytes: 200 * 1024 * 1024,
  /** Unpacked to packed, above the bytes that harm nobody. */
  ratio: 100,
  harmlessBytes: 8 * 1024 * 1024,
  /** Of one part of XML. */
  partBytes: 40 * 1024 * 1024,
  depth: 200,
  pictures: 60,
  /** Of the thread that reads. */
  heapMegabytes: 256,
  milliseconds: 15_000,
} as const;

/** Why a file is not read. */
export type WordRefusal =
  | "large"
  | "manyEntries"
  | "bomb"
  | "zip64"
  | "encrypted"
  | "nested"
  | "macros"
  | "doctype"
  | "altChunk"
  | "attachedTemplate"
  | "notWord"
  | "broken"
  | "slow"
  | "pdf"
  | "rtf"
  | "html"
  | "wps"
  | "unknown";

/** Thrown inside the reader; its reason is answered in words. */
export class WordRefused extends Error {
  override name = "WordRefused";
  readonly reason: WordRefusal;
  constructor(reason: WordRefusal) {
    super(`refused: ${reason}`);
    this.reason = reason;
  }
}
