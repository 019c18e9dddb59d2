import type { APIRoute } from "astro";
import { allPaths } from "../allPaths.ts";
import { document } from "../edition/document.ts";
import { loadEdition, siteOrigin } from "../edition/load.ts";
import { notFound } from "../edition/notFound.ts";
import { sitemap } from "../found/sitemap.ts";

export const GET: APIRoute = () => {
  const edition = loadEdition();
  const xml = sitemap({ edition, sitePaths: allPaths(edition), origin: siteOrigin() });
  return xml ? document("xml", xml) : notFound();
};
