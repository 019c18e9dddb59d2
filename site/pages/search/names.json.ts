import type { APIRoute } from "astro";
import { document } from "../../edition/document.ts";
import { loadLibrary } from "../../edition/load.ts";
import { suggestedNames } from "../../search/suggest/suggestedNames.ts";

export const GET: APIRoute = () => document("json", JSON.stringify(suggestedNames(loadLibrary())));
