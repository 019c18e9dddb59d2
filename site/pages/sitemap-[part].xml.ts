import type { APIRoute } from "astro";
import { document } from "../edition/document.ts";
import { loadLibrary, siteOrigin } from "../edition/load.ts";
import { notFound } from "../edition/notFound.ts";
import { staticPaths } from "../edition/staticPaths.ts";
import { sitemap } from "../found/sitemap.ts";

export const getStaticPaths = () => staticPaths("/sitemap-[part].xml");

export const GET: APIRoute = ({ params }) => {
  const library = loadLibrary();
  const xml = sitemap({ library, origin: siteOrigin(), part: params.part ?? "" });
  return xml ? document("xml", xml) : notFound();
};
