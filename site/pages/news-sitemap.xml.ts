import type { APIRoute } from "astro";
import { document } from "../edition/document.ts";
import { loadLibrary, siteOrigin } from "../edition/load.ts";
import { notFound } from "../edition/notFound.ts";
import { newsOf, newsSitemap } from "../found/newsSitemap.ts";

export const GET: APIRoute = () => {
  const library = loadLibrary();
  return newsOf(library).length > 0
    ? document("xml", newsSitemap(library, siteOrigin()))
    : notFound();
};
