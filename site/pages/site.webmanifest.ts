import type { APIRoute } from "astro";
import { document } from "../edition/document.ts";
import { loadLibrary } from "../edition/load.ts";
import { webManifest } from "../found/webManifest.ts";

export const GET: APIRoute = () =>
  document("webmanifest", JSON.stringify(webManifest(loadLibrary().settings)));
