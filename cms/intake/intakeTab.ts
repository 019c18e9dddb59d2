import { deskWords } from "./deskWording.ts";

/** The document tab 来稿, by its path, so that plain Node can load the configuration. */
export const intakeTab = {
  Component: "/intake/components/IntakeTab.tsx#IntakeTab",
  path: "/recommendation",
  tab: { label: deskWords.title, href: "/recommendation" },
} as const;
