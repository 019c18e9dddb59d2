import { wording } from "../wording.ts";
import { isHeic, sniffFormat } from "./sniffFormat.ts";

/** Largest upload, in bytes. */
export const byteLimit = 20 * 1024 * 1024;

/** Largest picture that is decoded, in pixels. */
export const pixelLimit = 40_000_000;

/** What a decoder found out about a file; `refused` is its own words when it could not read it. */
export type DecodedFacts = {
  width?: number;
  height?: number;
  compression?: string;
  refused?: string;
};

/** Rule M1, before decoding: what keeps a file from being looked at, or nothing. */
export const fileProblem = (bytes: Uint8Array): string | undefined => {
  if (bytes.length > byteLimit) return wording.problems.fileSize;
  if (isHeic(bytes)) return wording.problems.fileHeic;
  return sniffFormat(bytes) ? undefined : wording.problems.fileKind;
};

/** Rules M1 and M3, after reading the header: what keeps a file from being decoded, or nothing. */
export const pictureProblem = (facts: DecodedFacts): string | undefined => {
  if (facts.refused?.includes("pixel limit")) return wording.problems.filePixels;
  if (facts.refused !== undefined || !facts.width || !facts.height)
    return wording.problems.fileBroken;
  // HEIC shares AVIF's container and can share its brand.
  if (facts.compression && facts.compression !== "av1") return wording.problems.fileHeic;
  return facts.width * facts.height > pixelLimit ? wording.problems.filePixels : undefined;
};
