import { wording } from "./wording.ts";

/** The document tab 评论, by its path, so that plain Node can load the configuration. */
export const commentsTab = {
  Component: "/editorial/comments/components/CommentsTab.tsx#CommentsTab",
  path: "/comments",
  tab: { label: wording.title, href: "/comments" },
} as const;
