import type { APIRoute } from "astro";
import { document } from "../../../edition/document.ts";
import { loadLibrary } from "../../../edition/load.ts";
import { notFound } from "../../../edition/notFound.ts";
import { staticPaths } from "../../../edition/staticPaths.ts";
import { figuresCsv } from "../../../found/figuresCsv.ts";

export const getStaticPaths = () => staticPaths("/data/streets/[slug].csv");

export const GET: APIRoute = ({ params }) => {
  const street = loadLibrary().street(params.slug ?? "");
  return street && street.gridFigures.length > 0 ? document("csv", figuresCsv(street)) : notFound();
};
