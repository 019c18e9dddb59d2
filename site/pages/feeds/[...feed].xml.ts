import type { APIRoute } from "astro";
import { document } from "../../edition/document.ts";
import { loadLibrary, siteOrigin } from "../../edition/load.ts";
import { notFound } from "../../edition/notFound.ts";
import { staticPaths } from "../../edition/staticPaths.ts";
import { feedAt } from "../../found/feeds.ts";
import { rss } from "../../found/rss.ts";

export const getStaticPaths = () => staticPaths("/feeds/[...feed].xml");

export const GET: APIRoute = ({ params }) => {
  const feed = feedAt(loadLibrary(), `/feeds/${params.feed}`);
  return feed ? document("xml", rss(feed, siteOrigin())) : notFound();
};
