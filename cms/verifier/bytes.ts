/** What everything rests on (FORMAT.md, section 1). */
import { createHash } from "node:crypto";

export type Json = Record<string, unknown>;

/** Hears what is not as it should be; the verifier goes on, so that one run tells everything. */
export type Tell = (problem: string) => void;

export const noHash = "0".repeat(64);

export const sha256 = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const hexHash = (text: string): string => sha256(text).toString("hex");
