import path from "node:path";
import { promisify } from "node:util";
import { type BrotliOptions, brotliCompress, brotliCompressSync, constants } from "node:zlib";
import { isApi } from "#leaves/apiPaths.ts";

const brotli = promisify(brotliCompress);

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

/**
 * Whether a file gets a compressed twin: text, and not tiny. Records of the content API get none: programs take each once, so `web` compresses what
 * is asked for, where twins would cost a first release a tenth of its time.
 */
export const isPackable = (file: string, bytes: number): boolean =>
  bytes >= worthBytes && textTypes.has(path.extname(file)) && !isApi(`/${file}`);

/** The smallest window (log2 of bytes) that holds a whole file; a page is rarely worth more than the first of them. */
const windowOf = (bytes: number): number =>
  Math.min(22, Math.max(16, Math.ceil(Math.log2(bytes + 16))));

/** Files beyond this many bytes are compressed with less effort. */
const largeBytes = 48 * 1_024;

const qualityOf = (bytes: number, { isAsset }: { isAsset?: boolean }): number => {
  if (isAsset) return 11;
  return bytes > largeBytes ? 5 : 7;
};

/** Compresses a file with brotli. */
export type Packer = (
  content: Uint8Array,
  options: { isAsset?: boolean },
) => Uint8Array | Promise<Uint8Array>;

/**
 * The memory of brotli's usual window (4 MiB) costs twenty times what a page does, for the
 * same bytes: {@link windowOf}. Pages come out as small at quality 7 as at 9, for two thirds of the time. Quality 11 costs thirty times
 * that for some 10 % and is spent on assets only, which are compressed once per site build. Feeds and lists for machines say one thing many
 * times: 120 KiB of them take 60 ms at 9 and 2 ms at 5, for the same bytes.
 */
const brotliOptions = (bytes: number, options: { isAsset?: boolean }): BrotliOptions => ({
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: qualityOf(bytes, options),
    [constants.BROTLI_PARAM_LGWIN]: windowOf(bytes),
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
  },
});

/** Compresses beside what this thread does: for few files, whose end somebody waits for. */
export const packBeside: Packer = (content, options) =>
  brotli(content, brotliOptions(content.byteLength, options));

/** Compresses in this thread: of thousands of files, handing each to another one and back costs more than half of the work. */
export const packHere = (content: Uint8Array, options: { isAsset?: boolean }): Uint8Array =>
  brotliCompressSync(content, brotliOptions(content.byteLength, options));
