import type { AstroIntegration } from "astro";

/** Makes a server build a function from a request to its page, for the process that imports it; nothing listens. */
export const renderer = (): AstroIntegration => ({
  name: "gridpress-renderer",
  hooks: {
    "astro:config:done": ({ setAdapter }) =>
      setAdapter({
        name: "gridpress-renderer",
        entrypointResolution: "auto",
        serverEntrypoint: new URL("./entry.ts", import.meta.url),
        adapterFeatures: { buildOutput: "server" },
        supportedAstroFeatures: { serverOutput: "stable", sharpImageService: "stable" },
      }),
  },
});
