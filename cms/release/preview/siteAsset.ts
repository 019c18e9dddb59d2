import { readFile } from "node:fs/promises";
import path from "node:path";
import { own } from "#leaves/own.ts";
import { siteBuild } from "../siteBuild.ts";

/** What pages look like; their scripts are not among it, for none of them runs in the panel (rule D6). */
const types = {
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Names hold a hash of what is in them. */
const headers = { "Cache-Control": "public, max-age=86400", "X-Content-Type-Options": "nosniff" };

/** `GET /_astro/<name>`: a style sheet or picture of the site's build at `root`, for pages in the panel's frame. */
export async function siteAsset(root: string, name: string): Promise<Response> {
  const type = own(types, path.extname(name));
  const isName = /^[\w.-]+$/.test(name);
  const file = path.join(siteBuild(root).assets, "_astro", name);
  const content = type && isName ? await readFile(file).catch(() => undefined) : undefined;
  if (!type || !content) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(content), { headers: { ...headers, "Content-Type": type } });
}
