import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import islandScript from "astro/runtime/server/astro-island.prebuilt.js";
import { ISLAND_STYLES } from "astro/runtime/server/astro-island-styles.js";
import { type Inline, inlineFile } from "./inline.wire.ts";
import { inlineScripts } from "./inlineScripts.ts";

/** When our islands wake; Astro puts one small script into the page for each. */
const directives = new Set(["idle"]);

const hashesOf = (texts: Iterable<string>): string[] =>
  [...new Set(texts)].map((text) => `sha256-${createHash("sha256").update(text).digest("base64")}`);

/**
 * Writes down beside the server build which scripts and style sheets its pages hold inside: ours, those that the bundler
 * made small enough to stand in the page, and what Astro wakes islands with. A page's content security policy comes from
 * this list, never from the finished page: an article could write itself into that.
 */
export const inlineHashes = (): AstroIntegration => {
  let folder: URL | undefined;
  let inline: Inline | undefined;
  return {
    name: "gridpress-inline-hashes",
    hooks: {
      "astro:config:done": ({ config }) => {
        folder = config.build.server;
      },
      "astro:build:ssr": ({ manifest }) => {
        const wakers = manifest.clientDirectives.filter(([name]) => directives.has(name));
        inline = {
          scripts: hashesOf([
            ...Object.values(inlineScripts),
            ...manifest.inlinedScripts.map(([, code]) => code),
            ...wakers.map(([, code]) => code),
            islandScript,
          ]),
          styles: hashesOf([ISLAND_STYLES]),
        };
      },
      "astro:build:done": async () => {
        if (folder && inline) await writeFile(new URL(inlineFile, folder), JSON.stringify(inline));
      },
    },
  };
};
