import type { APIRoute } from "astro";
import { document } from "../edition/document.ts";
import { loadEdition, siteOrigin } from "../edition/load.ts";
import { newsSitemap } from "../found/sitemap.ts";

export const GET: APIRoute = () => document("xml", newsSitemap(loadEdition(), siteOrigin()));
