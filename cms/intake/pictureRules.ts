import { keptSize } from "#content/media/keptSize.ts";
import { pixelLimit } from "#content/media/uploadRules.ts";
import type { FileKind } from "./fileRules.ts";
import { pngSize } from "./pngParts.ts";
import { webpSize } from "./webpParts.ts";

/** Why a picture could not be opened later on. */
export type PictureFault = "cut" | "pixels" | "tall";

type Size = { width: number; height: number };

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Bytes between two segments that belong to none: decoders pass over a few. */
const mostStray = 1024;
/** What is decoded: baseline, extended and progressive, with eight bits a sample; coded by Huffman, or by arithmetic. */
const frames: readonly number[] = [0xc0, 0xc1, 0xc2, 0xc9, 0xca];
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isLone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Where the next marker behind a scan stands: within it 0xFF is followed by 0, and restarts are part of it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isLone(next)) return at;
  }
  return bytes.length;
}

/** Size of a JPEG that is whole from its beginning to its end mark, whatever a camera put behind that. */
function jpegSize(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes);
  let size: Size | undefined;
  let hasScan = false;
  let stray = 0;
  for (let at = 2; at + 1 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0xff) {
      at += 1;
      stray += 1;
      if (stray > mostStray) return undefined;
      continue;
    }
    if (marker === 0xd9) return hasScan ? size : undefined;
    if (isLone(marker)) {
      at += 2;
      continue;
    }
    if (at + 10 > bytes.length) return undefined;
    if (isFrame(marker)) {
      if (!frames.includes(marker) || bytes[at + 4] !== 8) return undefined;
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += 2 + view.getUint16(at + 2);
    if (marker !== 0xda) continue;
    hasScan = true;
    at = endOfScan(bytes, at);
  }
  return undefined;
}

const sizes = { jpeg: jpegSize, png: pngSize, webp: webpSize };

/**
 * Rule O15: what keeps a picture from being opened, as far as its parts tell without a decoder, which strangers do not reach: that it ends
 * before its end, or is larger than any that is kept (rules M1 to M3 and M9).
 */
export function pictureFault(
  bytes: Uint8Array,
  kind: Exclude<FileKind, "docx" | "pdf">,
): PictureFault | undefined {
  const size = sizes[kind](bytes);
  if (!size || size.width === 0 || size.height === 0) return "cut";
  if (size.width * size.height > pixelLimit) return "pixels";
  return keptSize(size) === "too-tall" ? "tall" : undefined;
}
