import type { APIRoute } from "astro";
import { loadLibrary } from "../edition/load.ts";
import { searchIndex } from "../search/searchIndex.ts";

export const GET: APIRoute = () =>
  new Response(JSON.stringify(searchIndex(loadLibrary())), {
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
