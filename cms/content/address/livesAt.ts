import type { CollectionSlug, PayloadRequest } from "payload";
import { fixedPages } from "#leaves/fixedPages.ts";
import { pathOf } from "./pathOf.ts";

/**
 * Whether readers find a page of its own at a path: a section of the site, or a published document. The collection's name is the first
 * part of its documents' addresses.
 */
export async function livesAt(req: PayloadRequest, path: string): Promise<boolean> {
  if (fixedPages.includes(path)) return true;
  const [collection = "", slug = ""] = path.split("/").slice(1);
  if (!slug || pathOf(collection, slug) !== path) return false;
  const { totalDocs } = await req.payload.count({
    collection: collection as CollectionSlug,
    where: { and: [{ slug: { equals: slug } }, { _status: { equals: "published" } }] },
    req,
  });
  return totalDocs > 0;
}
