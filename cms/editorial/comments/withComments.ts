import type { CollectionConfig, Endpoint } from "payload";
import { isSigned, type SignedCollection } from "#edition/signed/formOf.ts";
import { readableError } from "#leaves/readableError.ts";
import { askedOf } from "#people/askedOf.ts";
import { documentId, requireRight } from "../requireRight.ts";
import { askedCommentWire } from "./askedComment.wire.ts";
import { performComment } from "./performComment.ts";
import { readComments } from "./readComments.ts";
import { wording } from "./wording.ts";

/** `GET /api/…/:id/comments` tells what was said about a document; `POST` says more (rule Q2). */
const commentEndpoints = (collection: SignedCollection): Omit<Endpoint, "root">[] => [
  {
    path: "/:id/comments",
    method: "get",
    handler: async (req) => {
      const id = documentId(req);
      const who = await requireRight(req, { collection, id, action: "readVersions" });
      return Response.json(await readComments(req, { collection, id, who }));
    },
  },
  {
    path: "/:id/comments",
    method: "post",
    handler: async (req) => {
      const id = documentId(req);
      const who = await requireRight(req, { collection, id, action: "readVersions" });
      const asked = await askedOf(req, askedCommentWire);
      if (!asked) throw readableError(wording.unreadable, 400);
      const refusal = await performComment(req, { collection, id, who, asked });
      if (refusal) throw readableError(wording.refusals[refusal], 409);
      return Response.json({ message: wording.done });
    },
  },
];

/** A collection whose documents can be commented on; others stay as they are. */
export const withComments = (collection: CollectionConfig): CollectionConfig =>
  isSigned(collection.slug)
    ? {
        ...collection,
        endpoints: [...(collection.endpoints || []), ...commentEndpoints(collection.slug)],
      }
    : collection;
