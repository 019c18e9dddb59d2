import { pathOf } from "./pathOf.ts";

/** Where readers find a document, and what it is called there. */
export type Address = { path: string; headline: string };

/** Rule C18: a document has a public address while it is published, out of the trash, and has a slug. */
export const publicAddress = (facts: {
  collection: string;
  status: unknown;
  deletedAt: unknown;
  slug: unknown;
  title: unknown;
}): Address | undefined => {
  if (facts.status !== "published" || facts.deletedAt || typeof facts.slug !== "string") {
    return undefined;
  }
  const path = pathOf(facts.collection, facts.slug);
  return path === undefined ? undefined : { path, headline: String(facts.title ?? facts.slug) };
};
