import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest } from "payload";
import { freeSlug, wantedSlug } from "./slugRules.ts";

type Row = Record<string, unknown>;

/** Where a collection's suggestions come from, given the document as it will be. */
export type SuggestFrom = (doc: Row, req: PayloadRequest) => Promise<string | undefined>;

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

/** Slugs of other documents of the collection that begin like the wanted one, trashed ones too. */
const takenSlugs = async (
  req: PayloadRequest,
  { collection, slug, id }: { collection: string; slug: string; id: unknown },
): Promise<Set<string>> => {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where: {
      and: [{ slug: { like: slug } }, ...(id === undefined ? [] : [{ id: { not_equals: id } }])],
    },
    select: { slug: true },
    depth: 0,
    pagination: false,
    trash: true,
    req,
  });
  return new Set(docs.map((doc) => (doc as { slug?: string | null }).slug ?? ""));
};

/** Gives a document its slug before it is saved, drafts too. Rules C2 and C3. */
export const keepSlug =
  (suggestFrom: SuggestFrom): CollectionBeforeChangeHook =>
  async ({ collection, data, operation, originalDoc, req }) => {
    const doc: Row = { ...originalDoc, ...data };
    const previous: Row = operation === "update" ? originalDoc : {};
    const previousSuggestion = text(previous.slugSuggestion);
    const given = text(doc.slug);
    const wanted = wantedSlug({
      given,
      previous: text(previous.slug),
      previousSuggestion,
      suggestion: await suggestFrom(doc, req),
      everPublished: Boolean(previous.publishedAt),
    });
    if (!wanted || (wanted === previous.slug && wanted === given)) return data;
    const { slug: name } = collection;
    const taken = await takenSlugs(req, { collection: name, slug: wanted, id: previous.id });
    const slug = freeSlug(wanted, taken);
    const isSuggested = wanted !== given || given === previousSuggestion;
    return { ...data, slug, slugSuggestion: isSuggested ? slug : (previousSuggestion ?? null) };
  };
