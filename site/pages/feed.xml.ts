import type { APIRoute } from "astro";
import { document } from "../edition/document.ts";
import { loadLibrary, siteOrigin } from "../edition/load.ts";
import { notFound } from "../edition/notFound.ts";
import { feedAt } from "../found/feeds.ts";
import { rss } from "../found/rss.ts";

export const GET: APIRoute = () => {
  const feed = feedAt(loadLibrary(), "/feed");
  return feed ? document("xml", rss(feed, siteOrigin())) : notFound();
};
