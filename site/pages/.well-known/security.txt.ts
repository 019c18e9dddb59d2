import type { APIRoute } from "astro";
import { document } from "../../edition/document.ts";
import { loadLibrary, siteOrigin } from "../../edition/load.ts";
import { securityTxt } from "../../found/securityTxt.ts";

export const GET: APIRoute = () => document("txt", securityTxt(loadLibrary(), siteOrigin()));
