import { promisify } from "node:util";
import { type BrotliOptions, brotliCompress, constants, gzip } from "node:zlib";
import type { Encoding } from "./encoding.ts";

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** The smallest window (log2 of bytes) that holds a whole text; the memory of brotli's usual one (4 MiB) costs twenty times what a page does, for the same bytes. */
const windowOf = (bytes: number): number =>
  Math.min(22, Math.max(16, Math.ceil(Math.log2(bytes + 16))));

/**
 * What is sent once, or follows the next publish, is worth little time: brotli at 5 is a millisecond for a page, and a tenth larger than at 9. What
 * a browser keeps for a year is worth all that there is: 30 ms for a script.
 */
const qualities = { once: 5, forYears: 11 };

const brotliOptions = (bytes: number, worth: keyof typeof qualities): BrotliOptions => ({
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: qualities[worth],
    [constants.BROTLI_PARAM_LGWIN]: windowOf(bytes),
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
  },
});

/** A text in an encoding that its reader's browser takes; made beside the thread that takes votes. */
export const compress = (
  content: Uint8Array,
  encoding: Encoding,
  worth: keyof typeof qualities = "once",
): Promise<Buffer> =>
  encoding === "br"
    ? brotli(content, brotliOptions(content.byteLength, worth))
    : gzipped(content, { level: 6 });
