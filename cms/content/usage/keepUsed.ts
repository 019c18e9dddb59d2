import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedConfig,
} from "payload";
import { readableError } from "#leaves/readableError.ts";
import { principalOf } from "#people/principal.ts";
import { wording } from "../wording.ts";
import { refuseIfUsed } from "./refuseIfUsed.ts";
import { goesWhateverNamesIt, isUnexplained, type Presence, wentAway } from "./withdrawalRules.ts";

type Id = number | string;
type Row = { id: Id; _status?: unknown; deletedAt?: unknown; withdrawalReason?: unknown };
type Noted = Presence & { readonly reason: unknown };

/** As readers get it; drafts lie elsewhere. */
const rowOf = (req: PayloadRequest, { slug }: SanitizedCollectionConfig, id: Id) =>
  req.payload.db.findOne<Row>({
    collection: slug as CollectionSlug,
    where: { id: { equals: id } },
    req,
  });

const presenceOf = (row: Row | null): Presence => ({
  isLive: row?._status === "published",
  isTrashed: Boolean(row?.deletedAt),
});

const noteKey = (slug: string, id: unknown) => `in use:${slug}:${id}`;

/** How a document stands, with the reason that the newest draft gives: a bulk change starts from the public text. */
async function noted(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  id: Id,
): Promise<Noted> {
  const before = presenceOf(await rowOf(req, collection, id));
  const slug = collection.slug as CollectionSlug;
  const newest = before.isLive
    ? await req.payload.findByID({ collection: slug, id, draft: true, trash: true, depth: 0, req })
    : undefined;
  return { ...before, reason: (newest as Row | undefined)?.withdrawalReason };
}

const noteBefore: CollectionBeforeChangeHook = async (call) => {
  const { collection, data, operation, originalDoc, req } = call;
  if (operation !== "update") return data;
  const { id } = originalDoc;
  const before = await noted(req, collection, id);
  // Not in one statement: reading gives the request another context.
  req.context[noteKey(collection.slug, id)] = before;
  return data;
};

/** Rule C24, for requests of accounts: a plan was made with its reason, and scripts are the system's own. */
const requireReason = (
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  facts: Parameters<typeof isUnexplained>[0],
): void => {
  if (req.payloadAPI !== "REST" || !principalOf(req.user)) return;
  const asksWhy = collection.flattenedFields.some(({ name }) => name === "withdrawalReason");
  if (asksWhy && isUnexplained(facts)) throw readableError(wording.unexplained, 400);
};

/** Looks at what became of it: a draft saved over a page asks for the same status and takes nothing down. */
const refuse: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { slug } = collection;
  const before = req.context[noteKey(slug, doc.id)] as Noted | undefined;
  if (!before) return;
  const row = await rowOf(req, collection, doc.id);
  const after = presenceOf(row);
  const gone = wentAway(before, after);
  if (gone === undefined) return;
  const reason = row?.withdrawalReason ?? before.reason;
  if (gone === "page" && goesWhateverNamesIt(reason)) return;
  const words = gone === "page" ? wording.pageInUse : wording.inUse;
  const isOverruled = await refuseIfUsed(req, { target: slug, id: doc.id }, words);
  if (!isOverruled) requireReason(req, collection, { before, after, reason });
};

const nowhere: Presence = { isLive: false, isTrashed: false };

/** What is deleted for good may be live, and is then a page that is taken down. */
const keepFromDeletion: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const before = await noted(req, collection, id);
  const isOverruled = await refuseIfUsed(req, { target: collection.slug, id }, wording.inUse);
  if (!isOverruled)
    requireReason(req, collection, { before, after: nowhere, reason: before.reason });
};

/**
 * Rules C28 and C37, for every collection of the configuration, since any may be named by another one some day: what is in use is neither
 * taken down nor put in the trash nor deleted, and the refusal names where it is used.
 */
export const keepUsed = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map((collection) => {
    const { hooks } = collection;
    if (collection.slug.startsWith("payload-")) return collection;
    return {
      ...collection,
      hooks: {
        ...hooks,
        beforeChange: [...hooks.beforeChange, noteBefore],
        afterChange: [...hooks.afterChange, refuse],
        beforeDelete: [...hooks.beforeDelete, keepFromDeletion],
      },
    };
  }),
});
