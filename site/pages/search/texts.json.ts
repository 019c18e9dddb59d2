import type { APIRoute } from "astro";
import { document } from "../../edition/document.ts";
import { loadLibrary } from "../../edition/load.ts";
import { searchTexts } from "../../search/textFiles.ts";

export const GET: APIRoute = () => document("json", JSON.stringify(searchTexts(loadLibrary())));
