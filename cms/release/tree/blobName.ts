import { createHash } from "node:crypto";

/** Names a content: 132 bits of its SHA-256. */
export const hashOf = (content: Uint8Array): string =>
  createHash("sha256").update(content).digest("base64url").slice(0, 22);

/** Name in the store of the content with this hash. */
export const blobName = (hash: string): string => `tree/${hash.slice(0, 2)}/${hash}`;
