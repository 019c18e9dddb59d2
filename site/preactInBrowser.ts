import type { Plugin } from "vite";

/** What the islands and Astro's React renderer import, and who answers for it in the browser. */
const standIns: Readonly<Record<string, string>> = {
  react: "preact/compat",
  "react-dom": "preact/compat",
  "react-dom/client": "preact/compat/client",
  "react/jsx-runtime": "preact/jsx-runtime",
};

/**
 * Islands are written for React and rendered by React; the browser wakes them with Preact, which speaks the same API at
 * an eighth of the weight. Only in builds: while developing, React itself runs with its warnings.
 */
export const preactInBrowser = (): Plugin => ({
  name: "gridpress-preact-in-browser",
  apply: "build",
  enforce: "pre",
  applyToEnvironment: ({ name }) => name === "client",
  resolveId: {
    filter: { id: /^react(-dom)?(\/|$)/ },
    async handler(source, importer, options) {
      const standIn = standIns[source];
      if (!standIn) throw new Error(`${source}: no stand-in for the browser`);
      return this.resolve(standIn, importer, { ...options, skipSelf: true });
    },
  },
});
