import type { CollectionConfig, CollectionSlug, GlobalConfig, PayloadRequest } from "payload";
import { type Publicity, reachesReaders } from "./reachesReaders.ts";
import { recordChange } from "./recordChange.ts";

/** Rule P3: a new picture or place reaches nobody until a document names it, which is a change of its own. */
const silentWhenNew = new Set(["media", "places"]);

/** How the main table holds a document: drafts and autosaves live in the versions table and leave it alone. */
async function publicityOf(
  collection: CollectionConfig,
  id: number | string,
  req: PayloadRequest,
): Promise<Publicity | undefined> {
  const row = await req.payload.db.findOne<Record<string, unknown> & { id: number | string }>({
    collection: collection.slug as CollectionSlug,
    where: { id: { equals: id } },
    select: { _status: true, deletedAt: true },
    req,
  });
  return row === null ? undefined : publicityIn(collection, row);
}

const hasDrafts = ({ versions }: CollectionConfig): boolean =>
  typeof versions === "object" && Boolean(versions.drafts);

export const publicityIn = (
  collection: CollectionConfig,
  row: Record<string, unknown>,
): Publicity => ({
  ...(hasDrafts(collection) && { status: row._status ?? "draft" }),
  ...(collection.trash && { deletedAt: row.deletedAt }),
});

const noteKey = (collection: CollectionConfig, id: unknown) => `outbox:${collection.slug}:${id}`;

/** Writes an outbox row for every change of the collection that reaches readers (rules P2 to P4). */
export function withOutbox(collection: CollectionConfig): CollectionConfig {
  const titleOf = (doc: Record<string, unknown>) => doc[collection.admin?.useAsTitle ?? "id"];
  const hooks = collection.hooks ?? {};
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeChange: [
        ...(hooks.beforeChange ?? []),
        async ({ data, operation, originalDoc, req }) => {
          if (operation === "update") {
            const { id } = originalDoc;
            req.context[noteKey(collection, id)] = await publicityOf(collection, id, req);
          }
          return data;
        },
      ],
      afterChange: [
        ...(hooks.afterChange ?? []),
        async ({ doc, operation, req }) => {
          if (operation === "create" && silentWhenNew.has(collection.slug)) return;
          const before = req.context[noteKey(collection, doc.id)] as Publicity | undefined;
          const after = await publicityOf(collection, doc.id, req);
          const reach = reachesReaders({ before, after, saved: doc._status });
          const about = { subject: collection.slug, document: String(doc.id), title: titleOf(doc) };
          if (reach) await recordChange(req, { ...about, reach });
        },
      ],
      afterDelete: [
        ...(hooks.afterDelete ?? []),
        async ({ doc, req }) => {
          const before = publicityIn(collection, doc);
          const reach = reachesReaders({ before, after: undefined });
          const about = { subject: collection.slug, document: String(doc.id), title: titleOf(doc) };
          if (reach) await recordChange(req, { ...about, reach });
        },
      ],
    },
  };
}

/** The same for a global, whose every save is public. */
export function withGlobalOutbox(global: GlobalConfig): GlobalConfig {
  const label = global.label;
  const title = typeof label === "object" ? label.zh : label;
  return {
    ...global,
    hooks: {
      ...global.hooks,
      afterChange: [
        ...(global.hooks?.afterChange ?? []),
        async ({ req }) => recordChange(req, { subject: global.slug, title, reach: "change-live" }),
      ],
    },
  };
}
