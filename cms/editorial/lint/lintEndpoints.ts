import type { Endpoint, PayloadRequest } from "payload";
import { typedDocument } from "#content/incoming/typedDocument.ts";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { readableError } from "#leaves/readableError.ts";
import { askedOf } from "#people/askedOf.ts";
import { hasRightOn } from "#people/hasRightOn.ts";
import type { Action } from "#people/permissions.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { lintAskedWire, passAskedWire } from "./lintAsked.wire.ts";
import { lintView } from "./lintView.ts";
import { passBlocker } from "./passBlocker.ts";
import { wording } from "./wording.ts";

type Asking = { collection: SignedCollection; id: number };

const askingOf = async (
  req: PayloadRequest,
  collection: SignedCollection,
  action: Action,
): Promise<Asking> => {
  const id = Number(req.routeParams?.id);
  if (!Number.isSafeInteger(id)) throw readableError(wording.absent, 404);
  if (await hasRightOn(req, { collection, id, action })) return { collection, id };
  if (action === "readVersions") throw readableError(wording.absent, 404);
  throw rightRefused(action === "submit" ? wording.noPassRight : wording.noRight);
};

const newest = async (req: PayloadRequest, { collection, id }: Asking) => ({
  ...(await req.payload.findByID({ collection, id, draft: true, depth: 0, trash: true, req })),
});

/**
 * `GET /api/…/:id/lint` reports on the newest text of a document to whoever reads its versions; `POST` on what a form holds, to whoever may
 * write it (rule N3). `POST /api/…/:id/lint/passes` lets a blocker of the newest text stand (rule N4).
 */
export const lintEndpoints = (collection: SignedCollection): Omit<Endpoint, "root">[] => [
  {
    path: "/:id/lint",
    method: "get",
    handler: async (req) => {
      const asking = await askingOf(req, collection, "readVersions");
      return Response.json(await lintView(req, { ...asking, document: await newest(req, asking) }));
    },
  },
  {
    path: "/:id/lint",
    method: "post",
    handler: async (req) => {
      const asking = await askingOf(req, collection, "update");
      const asked = await askedOf(req, lintAskedWire);
      if (!asked) throw readableError(wording.unreadable, 400);
      const document = await typedDocument(req, { ...asked, subject: collection, id: asking.id });
      return Response.json(await lintView(req, { ...asking, document }));
    },
  },
  {
    path: "/:id/lint/passes",
    method: "post",
    handler: async (req) => {
      const asking = await askingOf(req, collection, "submit");
      const asked = await askedOf(req, passAskedWire);
      if (!asked) throw readableError(wording.noSentence, 400);
      const document = await newest(req, asking);
      if (!(await passBlocker(req, { ...asking, ...asked, document })))
        throw readableError(wording.lapsed, 409);
      return Response.json({ message: wording.passed });
    },
  },
];
