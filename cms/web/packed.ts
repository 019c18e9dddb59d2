import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { LRUCache } from "lru-cache";
import { isForYears } from "./cacheControl.ts";
import { compress } from "./compress.ts";
import type { Encoding } from "./encoding.ts";

const textTypes = new Set([
  ".html",
  ".css",
  ".js",
  ".mjs",
  ".json",
  ".xml",
  ".svg",
  ".txt",
  ".csv",
  ".webmanifest",
]);
const worthBytes = 512;

/** Whether a file of the tree is compressed for who takes it so: text, and not tiny. */
export const isPackable = ({ file, bytes }: { file: string; bytes: number }): boolean =>
  bytes >= worthBytes && textTypes.has(path.extname(file));

/** Some thousands of pages: those that many ask for at once. */
const keptBytes = 32 * 1_048_576;

type Asked = { file: string; place: string; encoding: Encoding };

const kept = new LRUCache<string, Buffer, Asked>({
  maxSize: keptBytes,
  sizeCalculation: ({ byteLength }) => byteLength,
  fetchMethod: async (_key, _stale, { context: { file, place, encoding } }) =>
    compress(await readFile(place), encoding, isForYears(file) ? "forYears" : "once"),
});

/** Rule W6: a file of the tree, compressed; made once for all who ask for it at a time. A file that a disk spoiled and somebody put right is read anew. */
export const packed = async (asked: Asked): Promise<Buffer> => {
  const { mtimeMs, size } = await stat(asked.place);
  return kept.forceFetch(`${asked.encoding} ${asked.place} ${mtimeMs} ${size}`, { context: asked });
};
