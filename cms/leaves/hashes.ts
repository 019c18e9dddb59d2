import { createHash } from "node:crypto";

/** SHA-256 of a text in UTF-8, hex. */
export const textHash = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A hash of 16 bytes or more as a UUID (version 4 in form), for keys that follow from what they are for. */
export function uuidOfHash(hash: Buffer): string {
  const hex = hash.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
