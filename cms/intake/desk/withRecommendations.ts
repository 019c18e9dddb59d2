import type { CollectionConfig, PayloadRequest } from "payload";
import { publicAddress } from "#content/address/publicAddress.ts";
import { documentId, requireRight } from "#editorial/requireRight.ts";
import { withDraftOrigin } from "#editorial/review/draftOrigin.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { deskWords } from "../deskWording.ts";
import { bareWord } from "./bareWord.ts";
import { deskAccount } from "./deskAccount.ts";
import { filedBehind, tellLive } from "./deskStore.ts";
import { type DraftCollection, isDraftCollection } from "./draftCollections.ts";
import { draftView } from "./draftView.ts";
import { unverified, verifiedIn } from "./verifyRules.ts";

/** As readers get it: the main table, where drafts are not. */
async function settle(req: PayloadRequest, collection: DraftCollection, id: number) {
  const row = await req.payload.db.findOne<Record<string, unknown> & { id: number }>({
    ...{ collection, where: { id: { equals: id } }, req },
  });
  const address =
    row &&
    publicAddress({
      ...{ collection, status: row._status, deletedAt: row.deletedAt },
      ...{ slug: row.slug, title: row.slug },
    });
  await tellLive(req, { collection, id }, address?.path);
}

/**
 * A collection that recommendations become drafts of (rules O22 to O24): readers' addresses are told to those they came from in the transaction of the
 * change, texts wait for being checked, and `GET /api/…/:id/recommendation` shows where one came from. Others stay as they are.
 */
export function withRecommendations(given: CollectionConfig): CollectionConfig {
  const { slug, hooks = {}, endpoints } = given;
  if (!isDraftCollection(slug)) return given;
  const collection = withDraftOrigin(given, {
    problems: async (req, { id }) => {
      const [own] = await filedBehind(req, { collection: slug, id: Number(id) });
      return own ? unverified(own) : [];
    },
    verification: async (req, { id }) => {
      const [own] = await filedBehind(req, { collection: slug, id: Number(id) });
      return own ? verifiedIn(own) : "";
    },
    cleaning: async (req, { id }) => {
      const [own] = await filedBehind(req, { collection: slug, id: Number(id) });
      return own && bareWord;
    },
  });
  return {
    ...collection,
    hooks: {
      ...hooks,
      afterChange: [
        ...(hooks.afterChange ?? []),
        ({ doc, req }) => settle(req, slug, Number(doc.id)),
      ],
      afterDelete: [
        ...(hooks.afterDelete ?? []),
        ({ id, req }) => tellLive(req, { collection: slug, id: Number(id) }, undefined),
      ],
    },
    endpoints: [
      ...(endpoints || []),
      {
        path: "/:id/recommendation",
        method: "get",
        handler: async (req) => {
          const id = documentId(req);
          await requireRight(req, { collection: slug, id, action: "readVersions" });
          if (!deskAccount(req.user, "read")) throw rightRefused(deskWords.noRight);
          const view = await draftView(req, { collection: slug, id });
          return Response.json(view, { headers: { "Cache-Control": "no-store" } });
        },
      },
    ],
  };
}
