import { signedCollections } from "#edition/signed/formOf.ts";
import { wording } from "./wording.ts";

/** What others name: texts, people, places, pictures, campaigns. */
const used: ReadonlySet<string> = new Set([...signedCollections, "campaigns", "media", "places"]);

export const isUsed = (collection: string): boolean => used.has(collection);

/** The document tab 用在哪里, by its path, so that plain Node can load the configuration. */
export const usesTab = {
  Component: "/editorial/usage/components/UsesTab.tsx#UsesTab",
  path: "/uses",
  tab: { label: wording.title, href: "/uses" },
} as const;
