import type { CollectionSlug, PayloadRequest } from "payload";
import { fixedPages } from "#leaves/fixedPages.ts";
import { paths } from "#leaves/paths.ts";
import { serviceKinds, storyKinds } from "../vocabulary.ts";
import { pathOf } from "./pathOf.ts";

/** Lists that there are whatever is published. */
const sections: readonly string[] = [
  ...fixedPages,
  ...storyKinds.map(({ value }) => paths.list(value)),
  ...serviceKinds.map(({ value }) => paths.lifeCircleOf(value)),
  paths.campaigns(),
];

/** Answered by something else than redirects, whatever stands behind it: votes, records for programs, notices of what was withdrawn, links to check a text. */
const answeredOtherwise = /^\/(?:vote|api|gone|check)\//;

/** Every district has a page. */
async function isDistrict(req: PayloadRequest, path: string): Promise<boolean> {
  const code = /^\/districts\/(\d{6})\/$/.exec(path)?.[1];
  if (code === undefined) return false;
  const where = { code: { equals: code } };
  return (await req.payload.count({ collection: "places", where, req })).totalDocs > 0;
}

/**
 * Whether readers find a page of its own at a path: a section of the site, a district, or a published document. The collection's name is the first
 * part of its documents' addresses.
 */
export async function livesAt(req: PayloadRequest, path: string): Promise<boolean> {
  if (sections.includes(path) || answeredOtherwise.test(path)) return true;
  if (await isDistrict(req, path)) return true;
  const [collection = "", slug = ""] = path.split("/").slice(1);
  if (!slug || pathOf(collection, slug) !== path) return false;
  const { totalDocs } = await req.payload.count({
    collection: collection as CollectionSlug,
    where: { and: [{ slug: { equals: slug } }, { _status: { equals: "published" } }] },
    req,
  });
  return totalDocs > 0;
}
