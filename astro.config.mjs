import react from "@astrojs/react";
import { defineConfig } from "astro/config";
import { environment } from "#leaves/environment.ts";
import { drawnMarks } from "./site/drawnMarks.ts";
import { escapedAttributes } from "./site/escapedAttributes.ts";
import { forOldestBrowsers } from "./site/forOldestBrowsers.ts";
import { inlineHashes } from "./site/inlineHashes.ts";
import { preactInBrowser } from "./site/preactInBrowser.ts";
import { renderer } from "./site/renderer/renderer.ts";

process.env.ASTRO_TELEMETRY_DISABLED = "1";

/**
 * One set of pages, two ways to build it: `server` makes the renderer that all pages of the product come from, `static` writes
 * the whole tree as Astro does, which a test compares with it. Both give the same bytes.
 */
const { GRIDPRESS_RENDER: mode } = environment("GRIDPRESS_RENDER");

/** @returns {import("astro").AstroIntegration} */
const renderMode = () => ({
  name: "gridpress-render-mode",
  hooks: {
    "astro:route:setup": ({ route }) => {
      route.prerender = mode === "static";
    },
  },
});

export default defineConfig({
  srcDir: "./site",
  outDir: `./dist/${mode}`,
  cacheDir: `./.astro/cache-${mode}`,
  output: mode,
  ...(mode === "server" && { adapter: renderer() }),
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  integrations: [
    react({ include: ["**/campaign/**"] }),
    renderMode(),
    drawnMarks(),
    ...(mode === "server" ? [inlineHashes()] : []),
  ],
  vite: {
    plugins: [preactInBrowser(), forOldestBrowsers(), escapedAttributes()],
  },
  devToolbar: { enabled: false },
  prefetch: false,
  server: { host: "127.0.0.1", port: 4321 },
});
