import { createHash } from "node:crypto";

/** Names an edition by its JSON text; the same content has the same hash wherever it is made. */
export const editionHash = (json: string): string =>
  createHash("sha256").update(json).digest("base64url").slice(0, 22);
