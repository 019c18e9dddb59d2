import path from "node:path";
import { own } from "#leaves/own.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webmanifest": "application/manifest+json",
  ".pdf": "application/pdf",
  ".vtt": "text/vtt; charset=utf-8",
  ".mp4": "video/mp4",
};

const feed = /^(feed|feeds\/.+)\.(json|xml)$/;
const feedTypes: Record<string, string> = {
  json: "application/feed+json; charset=utf-8",
  xml: "application/rss+xml; charset=utf-8",
};

/** Media type of a file of the tree. What the site does not make is a download, never a page. */
export const contentType = (file: string): string =>
  own(feedTypes, feed.exec(file)?.[2] ?? "") ??
  own(types, path.extname(file).toLowerCase()) ??
  "application/octet-stream";
