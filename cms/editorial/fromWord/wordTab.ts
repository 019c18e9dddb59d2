import { stepWords } from "./words.ts";

/** The document tab Word 稿, by its path, so that plain Node can load the configuration. */
export const wordTab = {
  Component: "/editorial/fromWord/components/WordTab.tsx#WordTab",
  path: "/word",
  tab: { label: stepWords.tab, href: "/word" },
} as const;
