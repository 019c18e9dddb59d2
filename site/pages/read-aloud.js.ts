import { stripTypeScriptTypes } from "node:module";
import type { APIRoute } from "astro";
import source from "../aloud/readAloud.ts?raw";
import { document } from "../edition/document.ts";

export const GET: APIRoute = () => document("js", stripTypeScriptTypes(source));
