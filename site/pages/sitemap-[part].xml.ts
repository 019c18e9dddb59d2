import type { APIRoute } from "astro";
import { allPaths } from "../allPaths.ts";
import { document } from "../edition/document.ts";
import { loadEdition, siteOrigin } from "../edition/load.ts";
import { notFound } from "../edition/notFound.ts";
import { staticPaths } from "../edition/staticPaths.ts";
import { sitemap } from "../found/sitemap.ts";

export const getStaticPaths = () => staticPaths("/sitemap-[part].xml");

export const GET: APIRoute = ({ params }) => {
  const edition = loadEdition();
  const part = Number(params.part);
  const xml = sitemap({ edition, sitePaths: allPaths(edition), origin: siteOrigin(), part });
  return xml ? document("xml", xml) : notFound();
};
