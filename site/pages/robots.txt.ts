import type { APIRoute } from "astro";
import { document } from "../edition/document.ts";
import { siteOrigin } from "../edition/load.ts";
import { foundFiles } from "../found/files.ts";

export const GET: APIRoute = () =>
  document(
    "txt",
    [
      "User-agent: *",
      "Disallow: /vote/",
      "Disallow: /gone/",
      `Sitemap: ${siteOrigin()}${foundFiles.sitemap}`,
      `Sitemap: ${siteOrigin()}${foundFiles.newsSitemap}`,
      "",
    ].join("\n"),
  );
