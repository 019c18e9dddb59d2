import type { APIRoute } from "astro";
import { document } from "../edition/document.ts";
import { loadLibrary } from "../edition/load.ts";
import { notFound } from "../edition/notFound.ts";
import { staticPaths } from "../edition/staticPaths.ts";
import { searchIndexPart } from "../search/searchIndex.ts";

export const getStaticPaths = () => staticPaths("/search-index-[part].json");

export const GET: APIRoute = ({ params }) => {
  const documents = searchIndexPart(loadLibrary(), params.part ?? "");
  return documents ? document("json", JSON.stringify(documents)) : notFound();
};
