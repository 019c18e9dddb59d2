import { wording } from "./wording.ts";

/** The document tab 核稿, by its path, so that plain Node can load the configuration. */
export const factCheckTab = {
  Component: "/editorial/factCheck/components/FactCheckTab.tsx#FactCheckTab",
  path: "/checks",
  tab: { label: wording.tab, href: "/checks" },
} as const;
