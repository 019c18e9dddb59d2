import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** What the islands import, and what wakes them, and who answers for it in the browser. */
const standIns: Readonly<Record<string, string>> = {
  react: "preact/hooks",
  "react/jsx-runtime": "preact/jsx-runtime",
  "@astrojs/react/client.js": fileURLToPath(new URL("./wakeIsland.ts", import.meta.url)),
};

/**
 * Islands are written for React and rendered by React; the browser wakes them with Preact, which speaks the same API at a tenth of the weight, without what makes it
 * answer for all of React: islands use hooks, and elements as HTML has them (`onInput`, not the `onChange` of React's text fields). Only in builds: while
 * developing, React itself runs with its warnings.
 */
export const preactInBrowser = (): Plugin => ({
  name: "gridpress-preact-in-browser",
  apply: "build",
  enforce: "pre",
  applyToEnvironment: ({ name }) => name === "client",
  resolveId: {
    filter: { id: /^(react(-dom)?(\/|$)|@astrojs\/react\/client)/ },
    async handler(source, importer, options) {
      const standIn = standIns[source];
      if (!standIn) throw new Error(`${source}: no stand-in for the browser`);
      return this.resolve(standIn, importer, { ...options, skipSelf: true });
    },
  },
});
