import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { LRUCache } from "lru-cache";

const pack = promisify(gzip);

/** A few hundred pages: those that many ask for at once. */
const keptBytes = 8 * 1_048_576;

const kept = new LRUCache<string, Buffer>({
  maxSize: keptBytes,
  sizeCalculation: ({ byteLength }) => byteLength,
  fetchMethod: async (place) => pack(await readFile(place)),
});

/**
 * A file as gzip. Browsers take brotli, but for the oldest and for those that come without TLS: pages are compressed for these
 * when they ask. What lies at a place never changes (it is named by its content).
 */
export const gzipped = (place: string): Promise<Buffer> => kept.forceFetch(place);
