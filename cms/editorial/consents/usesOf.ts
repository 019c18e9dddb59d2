import type { PayloadRequest } from "payload";
import { namedUse, namingCollections, type Use, usedIn } from "#content/usage/usedIn.ts";
import { type Used, usesIn } from "#content/usage/usesIn.ts";

/** Drafts of one kind that are named at most. */
const most = 50;

/** Where readers meet something, and where they will: a draft goes live without a word to whoever took a consent back. Each document once. */
export async function usesOf(req: PayloadRequest, used: Used): Promise<Use[]> {
  const uses = await usedIn(req, used);
  for (const { collection, kind } of namingCollections(req)) {
    const found = await usesIn(req, { collection, used, layer: "drafts", most });
    uses.push(...found.map((naming) => namedUse(collection.slug, kind, naming)));
  }
  return uses.filter(({ href }, at) => uses.findIndex((use) => use.href === href) === at);
}
