import type { APIRoute } from "astro";
import { document } from "../../edition/document.ts";
import { loadLibrary } from "../../edition/load.ts";
import { notFound } from "../../edition/notFound.ts";
import { staticPaths } from "../../edition/staticPaths.ts";
import { searchTextsPart } from "../../search/textFiles.ts";

export const getStaticPaths = () => staticPaths("/search/texts-[part].json");

export const GET: APIRoute = ({ params }) => {
  const texts = searchTextsPart(loadLibrary(), params.part ?? "");
  return texts ? document("json", JSON.stringify(texts)) : notFound();
};
