import type { APIRoute } from "astro";
import { document } from "../edition/document.ts";
import { loadLibrary, siteOrigin } from "../edition/load.ts";
import { foundFiles } from "../found/files.ts";
import { newsOf } from "../found/newsSitemap.ts";

export const GET: APIRoute = () =>
  document(
    "txt",
    [
      "User-agent: *",
      "Disallow: /vote/",
      "Disallow: /gone/",
      `Sitemap: ${siteOrigin()}${foundFiles.sitemap}`,
      ...(newsOf(loadLibrary()).length > 0
        ? [`Sitemap: ${siteOrigin()}${foundFiles.newsSitemap}`]
        : []),
      "",
    ].join("\n"),
  );
