import type { APIRoute } from "astro";
import { document } from "../edition/document.ts";
import { loadLibrary, siteOrigin } from "../edition/load.ts";
import { notFound } from "../edition/notFound.ts";
import { sitemap } from "../found/sitemap.ts";

export const GET: APIRoute = () => {
  const library = loadLibrary();
  const xml = sitemap({ library, origin: siteOrigin() });
  return xml ? document("xml", xml) : notFound();
};
