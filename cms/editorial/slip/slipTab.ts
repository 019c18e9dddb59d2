import { wording } from "./wording.ts";

/** The document tab 审签单, by its path, so that plain Node can load the configuration. */
export const slipTab = {
  Component: "/editorial/slip/components/SlipTab.tsx#SlipTab",
  path: "/slip",
  tab: { label: wording.title, href: "/slip" },
} as const;
