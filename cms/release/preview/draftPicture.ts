import path from "node:path";
import type { Payload } from "payload";
import { own } from "#leaves/own.ts";
import { scopesOf } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
import { openMedia } from "#storage/openMedia.ts";
import { storageSettings } from "#storage/storageSettings.ts";

const types = { ".avif": "image/avif", ".webp": "image/webp", ".jpg": "image/jpeg" };

/**
 * Names are hashes of their pictures. For five minutes the account's own browser does not ask again: each letter that is typed makes a
 * page with the same pictures.
 */
const headersOf = (name: string) => ({
  ETag: `"${name}"`,
  "Cache-Control": "private, max-age=300",
  Vary: "Cookie",
  "X-Robots-Tag": "noindex, nofollow",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
});

const refused = (status: 401 | 403 | 404) =>
  new Response(null, { status, headers: { "Cache-Control": "no-store" } });

/**
 * `GET /media/<name>` of the panel's origin: a picture at a size that pages show it in, public or not, for accounts that may
 * look into the library (rule D8). Readers get the public ones from `web`.
 */
export async function draftPicture(
  { payload, dataDir }: { payload: Payload; dataDir: string },
  { headers, name }: { headers: Headers; name: string },
): Promise<Response> {
  const { user } = await payload.auth({ headers });
  const who = principalOf(user);
  if (!who) return refused(401);
  if (scopesOf(who.role, "read", "media").length === 0) return refused(403);
  const type = own(types, path.extname(name));
  if (!type || !/^[\w-]+\.\w+$/.test(name)) return refused(404);
  const answer = headersOf(name);
  if (headers.get("If-None-Match") === answer.ETag)
    return new Response(null, { status: 304, headers: answer });
  const content = await openMedia({ ...storageSettings(), dataDir }).get(name);
  if (!content) return refused(404);
  return new Response(new Uint8Array(content), { headers: { ...answer, "Content-Type": type } });
}
