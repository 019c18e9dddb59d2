import type { APIRoute } from "astro";
import { document } from "../../edition/document.ts";
import { loadLibrary, siteOrigin } from "../../edition/load.ts";
import { notFound } from "../../edition/notFound.ts";
import { staticPaths } from "../../edition/staticPaths.ts";
import { feedAt } from "../../found/feeds.ts";
import { jsonFeed } from "../../found/jsonFeed.ts";

export const getStaticPaths = () => staticPaths("/feeds/[...feed].json");

export const GET: APIRoute = ({ params }) => {
  const feed = feedAt(loadLibrary(), `/feeds/${params.feed}`);
  return feed ? document("json", JSON.stringify(jsonFeed(feed, siteOrigin()))) : notFound();
};
