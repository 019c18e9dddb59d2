import type { PayloadRequest, SanitizedCollectionConfig, Where } from "payload";
import { pathOf } from "#content/address/pathOf.ts";
import { namedUse, namingCollections, type Use, usesInGlobals } from "#content/usage/usedIn.ts";
import { type Layer, type Naming, type Used, usesIn } from "#content/usage/usesIn.ts";
import { rightIn } from "#people/access.ts";
import { fieldName } from "#people/fieldName.ts";
import { type Subject, subjects } from "#people/permissions.ts";
import { mergedUses, type UseLine } from "./mergedUsesRules.ts";

/** What the tab shows; `hidden` counts documents that the account may not read. */
export type Uses = { lines: UseLine[]; hidden: number; isCut: boolean };

/** Documents of one collection that are read at most. */
const most = 100;

/** Those of the documents that the account may read, drafts as drafts. */
async function readable(
  req: PayloadRequest,
  { slug }: SanitizedCollectionConfig,
  { layer, found }: { layer: Layer; found: readonly Naming[] },
): Promise<readonly Naming[]> {
  const subject: Subject | undefined = subjects.find((one) => one === slug);
  if (!subject || found.length === 0) return [];
  const right = rightIn(subject, layer === "live" ? "read" : "readVersions", req);
  if (typeof right === "boolean") return right ? found : [];
  const where: Where = { and: [{ id: { in: found.map(({ id }) => id) } }, right as Where] };
  const { docs } = await req.payload.find({
    ...{ collection: slug, where, depth: 0, pagination: false, req },
    select: {},
  } as Parameters<typeof req.payload.find>[0]);
  const ids = new Set(docs.map(({ id }) => String(id)));
  return found.filter(({ id }) => ids.has(String(id)));
}

const asLine = (
  { kind, title, href }: Use,
  facts: { fields: string[]; layer: Layer; admin: string },
): UseLine => ({
  ...{ kind, title, href: `${facts.admin}${href}`, fields: facts.fields },
  isLive: facts.layer === "live",
  isDraft: facts.layer === "drafts",
});

/** Redirects that lead to the document's address. */
async function redirectsTo(req: PayloadRequest, { target, id }: Used): Promise<Naming[]> {
  const doc = await req.payload.findByID({
    ...{ collection: target, id, depth: 0, trash: true, disableErrors: true, req },
  } as Parameters<typeof req.payload.findByID>[0]);
  const slug = (doc as { slug?: unknown } | null)?.slug;
  const path = typeof slug === "string" ? pathOf(target, slug) : undefined;
  if (path === undefined) return [];
  const where: Where = { to: { equals: path } };
  const { docs } = await req.payload.find({ collection: "redirects", where, limit: most, req });
  return docs.map(({ id: redirect, from }) => ({ id: redirect, title: from, fields: ["to"] }));
}

/** Rules U1 and U2: who names a document, as far as the account that asks may see it. */
export async function readUses(req: PayloadRequest, used: Used): Promise<Uses> {
  const { admin } = req.payload.config.routes;
  const found: UseLine[] = [];
  let hidden = 0;
  let isCut = false;
  const take = async (collection: SanitizedCollectionConfig, kind: string, layer: Layer) => {
    const isRedirects = collection.slug === "redirects";
    const all =
      isRedirects && layer === "live"
        ? await redirectsTo(req, used)
        : await usesIn(req, { collection, used, layer, most });
    const open = await readable(req, collection, { layer, found: all });
    hidden += all.length - open.length;
    isCut ||= all.length === most;
    for (const naming of open) {
      const fields = naming.fields.map((path) => fieldName(collection.flattenedFields, path));
      found.push(asLine(namedUse(collection.slug, kind, naming), { fields, layer, admin }));
    }
  };
  for (const { collection, kind } of namingCollections(req)) {
    if (collection.slug === "users") continue;
    await take(collection, kind, "live");
    await take(collection, kind, "drafts");
  }
  for (const use of await usesInGlobals(req, used)) {
    const config = req.payload.config.globals.find(({ slug }) => use.href.endsWith(`/${slug}`));
    const fields = use.fields.map((path) => fieldName(config?.flattenedFields ?? [], path));
    found.push(asLine(use, { fields, layer: "live", admin }));
  }
  return { lines: mergedUses(found), hidden, isCut };
}
