import { wording } from "./wording.ts";

/** The document tab 审签, by its path, so that plain Node can load the configuration. */
export const reviewTab = {
  Component: "/editorial/review/components/ReviewTab.tsx#ReviewTab",
  path: "/review",
  tab: { label: wording.tab.title, href: "/review" },
} as const;
