import {
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionSlug,
  NotFound,
  type PayloadRequest,
} from "payload";
import { principalOf } from "#people/principal.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { waitForTurn } from "#places/waitForTurn.ts";
import { type Address, publicAddress } from "./address/publicAddress.ts";
import { recordAddress } from "./address/recordAddress.ts";
import {
  datesWhenPublished,
  isDateGiven,
  isLiveDateMoved,
  keptPublishedAt,
} from "./publicationDates.ts";
import { mayOverrule } from "./usage/mayOverrule.ts";
import { wording } from "./wording.ts";

type Row = Record<string, unknown>;

/** What readers get: the main table holds it, drafts and autosaves live in the versions table. */
const publicRow = async (req: PayloadRequest, collection: string, id: number | string) =>
  req.payload.db.findOne<Row & { id: number | string }>({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
    req,
  });

/**
 * Hooks that keep a collection's publication dates, redirects and tombstones. Rules C15 and C18–C21.
 * `title` is the field that names a document.
 */
export const publicationHooks = ({ title }: { title: string }) => {
  const addressIn = (collection: string, row: Row | null): Address | undefined =>
    row
      ? publicAddress({
          collection,
          status: row._status,
          deletedAt: row.deletedAt,
          slug: row.slug,
          title: row[title],
        })
      : undefined;
  const noteKey = (collection: string, id: unknown) => `address:${collection}:${id}`;

  /** Notes where readers find a document now. Who changes it at once with another waits: the one before may just move it. */
  const noteAddress = async (req: PayloadRequest, collection: string, id: number | string) => {
    await waitForTurn(req, `address in ${collection}`, String(id));
    const row = await publicRow(req, collection, id);
    req.context[noteKey(collection, id)] = addressIn(collection, row);
    return row;
  };
  const reasonKey = (collection: string, id: unknown) => `reason:${collection}:${id}`;

  /** Notes why a live page is to go, as its newest draft says: what is deleted, or changed in bulk, starts from what readers get. */
  const noteReason = async (
    req: PayloadRequest,
    { slug, id, row }: { slug: string; id: number | string; row: Row | null },
  ) => {
    if (row?._status !== "published") return;
    const newest: object = await req.payload.findByID({
      ...{ collection: slug as CollectionSlug, id, req },
      ...{ draft: true, trash: true, depth: 0 },
    });
    req.context[reasonKey(slug, id)] = (newest as Row).withdrawalReason;
  };
  const reasonOf = (req: PayloadRequest, collection: string, doc: Row & { id: number | string }) =>
    (doc.withdrawalReason ?? req.context[reasonKey(collection, doc.id)]) as Parameters<
      typeof recordAddress
    >[1]["reason"];
  const notedAddress = (req: PayloadRequest, collection: string, id: number | string) =>
    req.context[noteKey(collection, id)] as Address | undefined;

  const beforeChange: CollectionBeforeChangeHook = async ({ collection, data, ...args }) => {
    const { operation, originalDoc, req } = args;
    const row =
      operation === "update" ? await noteAddress(req, collection.slug, originalDoc.id) : null;
    // Deleted while this waited; saving would bring it back.
    if (operation === "update" && !row) throw new NotFound(req.t);
    // On a create, an original is there only for a duplicate, which must not go live with its original's status.
    if (operation === "create" && originalDoc?.updatedAt) return { ...data, _status: "draft" };
    const given: Row = { ...originalDoc, ...data };
    const now = new Date();
    const moved = { typed: data.publishedAt, before: originalDoc?.publishedAt, row, now };
    if (principalOf(req.user) && isLiveDateMoved(moved) && !mayOverrule(req, collection.slug))
      throw rightRefused(wording.liveDate);
    const provenance = {
      isDateGiven: isDateGiven({ given: given.publishedAt, before: originalDoc, stored: row }),
    };
    if (data._status !== "published") {
      if (operation === "update")
        await noteReason(req, { slug: collection.slug, id: originalDoc.id, row });
      const stored = row?.publishedAt;
      const publishedAt = keptPublishedAt({ given: given.publishedAt, stored, now });
      return { ...data, ...provenance, publishedAt };
    }
    const dates = { ...datesWhenPublished({ row, given, now }), ...provenance };
    // Rule C21: why a page was taken down says nothing of why it may be once more.
    const isReturning = row !== null && row._status !== "published" && Boolean(row.publishedAt);
    return { ...data, ...dates, ...(isReturning && { withdrawalReason: null }) };
  };

  const afterChange: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
    const row = await publicRow(req, collection.slug, doc.id);
    await recordAddress(req, {
      subject: { collection: collection.slug, id: doc.id },
      before: notedAddress(req, collection.slug, doc.id),
      after: addressIn(collection.slug, row),
      reason: reasonOf(req, collection.slug, doc),
    });
  };

  const beforeDelete: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
    const row = await noteAddress(req, collection.slug, id);
    await noteReason(req, { slug: collection.slug, id, row });
  };

  const afterDelete: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) =>
    recordAddress(req, {
      subject: { collection: collection.slug, id },
      before: notedAddress(req, collection.slug, id),
      reason: reasonOf(req, collection.slug, doc),
    });

  return { beforeChange, afterChange, beforeDelete, afterDelete };
};
