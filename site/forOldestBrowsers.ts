import type { Plugin } from "vite";
import { buildTargets } from "./oldestBrowsers.ts";

/**
 * Rewrites the syntax of scripts and style sheets for the oldest browsers. A plugin, for Astro sets the target of what
 * browsers get by itself and passes over the one in `vite.build`.
 */
export const forOldestBrowsers = (): Plugin => ({
  name: "gridpress-for-oldest-browsers",
  // Style sheets are written by the environment that renders pages.
  config: () => ({ build: { cssTarget: buildTargets } }),
  configEnvironment: {
    order: "post",
    handler: (name) =>
      name === "client"
        ? { build: { target: buildTargets, cssTarget: buildTargets, modulePreload: false } }
        : undefined,
  },
});
