import type { Endpoint } from "payload";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { readableError } from "#leaves/readableError.ts";
import { askedOf } from "#people/askedOf.ts";
import type { Action } from "#people/permissions.ts";
import { documentId, requireRight } from "../requireRight.ts";
import { readSlip } from "../slip/readSlip.ts";
import { type AskedAct, askedActWire } from "./askedAct.wire.ts";
import { performAct } from "./performAct.ts";
import { refuseUnchecked, refuseUnfinished } from "./refuseUnfinished.ts";
import { reviewView } from "./reviewView.ts";
import { wording } from "./wording.ts";

const actionOf: Record<AskedAct["kind"], Action> = {
  submit: "submit",
  withdraw: "submit",
  sign: "sign",
  "sign-late": "sign",
  return: "sign",
  urgent: "urgent",
};

/** `GET /api/…/:id/review` shows the chain of a document, `…/slip` its record sheet; `POST` does an act on it. */
export const reviewEndpoints = (collection: SignedCollection): Omit<Endpoint, "root">[] => [
  {
    path: "/:id/review",
    method: "get",
    handler: async (req) => {
      const id = documentId(req);
      const who = await requireRight(req, { collection, id, action: "readVersions" });
      return Response.json(await reviewView(req, { collection, id, who }));
    },
  },
  {
    path: "/:id/slip",
    method: "get",
    handler: async (req) => {
      const id = documentId(req);
      await requireRight(req, { collection, id, action: "readVersions" });
      const { number } = req.query;
      const asked = typeof number === "string" ? { number } : {};
      return Response.json(await readSlip(req, { collection, id, ...asked }));
    },
  },
  {
    path: "/:id/review",
    method: "post",
    handler: async (req) => {
      const id = documentId(req);
      const asked = await askedOf(req, askedActWire);
      if (!asked) throw readableError(wording.unreadable, 400);
      const action = actionOf[asked.kind];
      const who = await requireRight(req, { collection, id, action });
      if (asked.kind === "submit") await refuseUnfinished(req, { collection, id });
      if (asked.kind === "urgent") await refuseUnchecked(req, { collection, id });
      const refusal = await performAct(req, { collection, id, who, asked });
      if (refusal) throw readableError(wording.refusals[refusal], 409);
      return Response.json({ message: wording.done });
    },
  },
];
