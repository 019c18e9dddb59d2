import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { LRUCache } from "lru-cache";

const pack = promisify(gzip);

/** A few hundred pages: those that many ask for at once. */
const keptBytes = 8 * 1_048_576;

const kept = new LRUCache<string, Buffer, string>({
  maxSize: keptBytes,
  sizeCalculation: ({ byteLength }) => byteLength,
  fetchMethod: async (_key, _stale, { context: place }) => pack(await readFile(place)),
});

/**
 * A file as gzip. Browsers take brotli, but for the oldest and for those that come without TLS: pages are compressed for these when they ask. A file that a disk
 * spoiled and somebody put right is read anew.
 */
export const gzipped = async (place: string): Promise<Buffer> => {
  const { mtimeMs, size } = await stat(place);
  return kept.forceFetch(`${place} ${mtimeMs} ${size}`, { context: place });
};
