/**
 * Files under names such as `tree/ab/abc…`: segments that begin with a letter, digit, `-` or `_`, and hold neither backslash nor control character.
 * Whatever holds them, a file is there whole or not at all.
 */
export type BlobStore = {
  /** Durable when it resolves; a name that is there already is left as it is (names hold a hash). */
  put(name: string, content: Uint8Array): Promise<void>;
  /** The whole content; undefined when nothing has that name. */
  get(name: string): Promise<Uint8Array | undefined>;
  has(name: string): Promise<boolean>;
  /** A name that is not there is fine. */
  remove(name: string): Promise<void>;
  /** Everything whose name begins so, in no order, and when it was put; what comes or goes meanwhile may be among it or not. */
  list(prefix: string): AsyncIterable<{ name: string; bytes: number; at: Date }>;
  /** Takes away what processes that were killed have left half-written in a folder before then. */
  tidy(folder: string, before: Date): Promise<void>;
  /** Begins to put very many, which are there together: forced to a disk at once they cost a tenth. */
  batch(): BlobBatch;
};

/** Contents on their way to what the store has: none of them is there before `settle` resolves, and then all are durable. A batch is settled once. */
export type BlobBatch = Pick<BlobStore, "has" | "put"> & { settle(): Promise<void> };
