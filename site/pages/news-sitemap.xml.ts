import type { APIRoute } from "astro";
import { document } from "../edition/document.ts";
import { loadEdition, siteOrigin } from "../edition/load.ts";
import { notFound } from "../edition/notFound.ts";
import { newsOf, newsSitemap } from "../found/newsSitemap.ts";

export const GET: APIRoute = () => {
  const edition = loadEdition();
  return newsOf(edition).length > 0
    ? document("xml", newsSitemap(edition, siteOrigin()))
    : notFound();
};
