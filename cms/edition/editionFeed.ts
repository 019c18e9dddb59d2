import { createHash, timingSafeEqual } from "node:crypto";
import type { Edition } from "./edition.wire.ts";
import { editionHash } from "./editionHash.ts";

const digest = (value: string) => createHash("sha256").update(value).digest();

/** Compares in constant time, whatever the lengths. */
const isToken = (given: string, token: string) => timingSafeEqual(digest(given), digest(token));

const privately = { "Cache-Control": "private, no-cache", "X-Content-Type-Options": "nosniff" };

/**
 * The edition feed, `GET /api/edition`: what is public now, for renderers. It holds nothing that is not public, but making
 * it costs, so it asks for the bearer token. The same content has the same ETag.
 */
export const editionFeed =
  (options: { token: string; edition: () => Promise<Edition> }) =>
  async (request: Request): Promise<Response> => {
    const [scheme, given = ""] = (request.headers.get("authorization") ?? "").split(" ");
    if (scheme?.toLowerCase() !== "bearer" || !isToken(given, options.token)) {
      return new Response(null, {
        status: 401,
        headers: { ...privately, "WWW-Authenticate": 'Bearer realm="edition"' },
      });
    }
    const json = JSON.stringify(await options.edition());
    const etag = `"${editionHash(json)}"`;
    const headers = { ...privately, ETag: etag };
    const known = request.headers.get("if-none-match")?.split(",") ?? [];
    if (known.some((tag) => tag.trim() === etag))
      return new Response(null, { status: 304, headers });
    return new Response(json, { headers: { ...headers, "Content-Type": "application/json" } });
  };
