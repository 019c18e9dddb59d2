import { wording } from "./wording.ts";

/** The document tab 历史, by its path, so that plain Node can load the configuration. */
export const historyTab = {
  Component: "/editorial/history/components/HistoryTab.tsx#HistoryTab",
  path: "/history",
  tab: { label: wording.title, href: "/history" },
} as const;
