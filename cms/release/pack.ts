import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

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

/** Whether a file is worth compressing: text, and not tiny. */
export const isPackable = (file: string, bytes: number): boolean =>
  bytes >= worthBytes && textTypes.has(path.extname(file));

/**
 * A file compressed both ways. Quality 9 costs about 2 ms a page; 11 costs twenty times that for some 4 % and
 * is spent on assets only, which are compressed once per site build.
 */
export async function pack(
  content: Uint8Array,
  options: { isAsset?: boolean },
): Promise<{ br: Uint8Array; gz: Uint8Array }> {
  const [br, gz] = await Promise.all([
    brotli(content, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: options.isAsset ? 11 : 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
      },
    }),
    gzipped(content, { level: 9 }),
  ]);
  return { br, gz };
}
