import { wording } from "../wording.ts";

/** Largest upload, in bytes. */
export const byteLimit = 20 * 1024 * 1024;

const isAccepted = (format: string | undefined, compression: string | undefined): boolean =>
  format === "jpeg" ||
  format === "png" ||
  format === "webp" ||
  format === "avif" ||
  (format === "heif" && compression === "av1");

/**
 * Rules M1–M3: what keeps an upload from becoming a picture, or nothing. `format`, `compression`, `width` and `height` are what
 * the file's content says; `problem` is set when it could not be read.
 */
export const uploadProblem = (facts: {
  bytes: number;
  pixelLimit: number;
  format?: string;
  compression?: string;
  width?: number;
  height?: number;
  problem?: string;
}): string | undefined => {
  if (facts.bytes > byteLimit) return wording.problems.fileSize;
  if (facts.problem?.includes("pixel limit")) return wording.problems.filePixels;
  if (facts.problem === "decode") return wording.problems.fileBroken;
  if (facts.problem || !isAccepted(facts.format, facts.compression))
    return wording.problems.fileKind;
  if (!facts.width || !facts.height) return wording.problems.fileBroken;
  return facts.width * facts.height > facts.pixelLimit ? wording.problems.filePixels : undefined;
};
