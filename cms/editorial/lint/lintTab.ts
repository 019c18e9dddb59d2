import { wording } from "./wording.ts";

/** The document tab 核对, by its path, so that plain Node can load the configuration. */
export const lintTab = {
  Component: "/editorial/lint/components/LintTab.tsx#LintTab",
  path: "/lint",
  tab: { label: wording.tab.title, href: "/lint" },
} as const;
