import type { CollectionConfig, Endpoint } from "payload";
import { isSigned, type SignedCollection } from "#edition/signed/formOf.ts";
import { readableError } from "#leaves/readableError.ts";
import { askedOf } from "#people/askedOf.ts";
import { nameOf } from "#people/nameOf.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { mayKeepConsents } from "../consents/mayKeepConsents.ts";
import { documentId, requireRight } from "../requireRight.ts";
import { revokeFactCheck } from "./factCheckStore.ts";
import { keepPortrait } from "./keepPortrait.ts";
import { askedFactCheckWire, type DrawPage, makeFactCheck } from "./makeFactCheck.ts";
import { readFactChecks } from "./readFactChecks.ts";
import { wording } from "./wording.ts";

/** `GET /api/…/:id/checks` lists the links of a document; `POST` makes or revokes one, for who may change the text (rule R30). */
const factCheckEndpoints = (
  collection: SignedCollection,
  draw: DrawPage,
): Omit<Endpoint, "root">[] => [
  {
    path: "/:id/checks",
    method: "get",
    handler: async (req) => {
      const id = documentId(req);
      await requireRight(req, { collection, id, action: "readVersions" });
      return Response.json(await readFactChecks(req, { collection, id }, new Date()));
    },
  },
  {
    path: "/:id/checks",
    method: "post",
    handler: async (req) => {
      const id = documentId(req);
      await requireRight(req, { collection, id, action: "update" });
      const asked = await askedOf(req, askedFactCheckWire);
      if (!asked) throw readableError(wording.unreadable, 400);
      const document = { collection, id };
      if (asked.kind === "make")
        return Response.json({
          link: await makeFactCheck(req, document, asked, { now: new Date(), draw }),
        });
      if (asked.kind === "portrait") {
        if (!mayKeepConsents(req.user)) throw rightRefused(wording.noRight);
        await keepPortrait(req, document, asked);
        return Response.json({ message: wording.portraitKept });
      }
      const account = { by: String(req.user?.id), byName: nameOf(req.user) };
      await revokeFactCheck(req, document, { ...account, factCheck: asked.factCheck });
      return Response.json({ message: wording.done });
    },
  },
];

/** A collection whose texts people outside can be asked to check; others stay as they are. */
export const withFactChecks =
  (draw: DrawPage) =>
  (collection: CollectionConfig): CollectionConfig =>
    isSigned(collection.slug)
      ? {
          ...collection,
          endpoints: [
            ...(collection.endpoints || []),
            ...factCheckEndpoints(collection.slug, draw),
          ],
        }
      : collection;
