import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest } from "payload";
import { waitForTurn } from "#places/waitForTurn.ts";
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

/** Gives a document its slug before it is saved, drafts too; who wants the same one waits. Rules C2 and C3. */
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
    // The index holds one empty text, but any number of nothings.
    if (!wanted) return { ...data, slug: null };
    // A draft's slug is held by nobody until it is public, so publishing looks again.
    const isKept = wanted === previous.slug && wanted === given;
    if (isKept && data._status !== "published") return data;
    const { slug: name } = collection;
    await waitForTurn(req, `slug of ${name}`, wanted);
    const taken = await takenSlugs(req, { collection: name, slug: wanted, id: previous.id });
    const slug = freeSlug(wanted, taken);
    const isSuggested = wanted !== given || given === previousSuggestion;
    return { ...data, slug, slugSuggestion: isSuggested ? slug : (previousSuggestion ?? null) };
  };
