import type { Endpoint, PayloadRequest, Where } from "payload";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { readableError } from "#leaves/readableError.ts";
import { rightIn } from "#people/access.ts";
import { askedOf } from "#people/askedOf.ts";
import type { Action } from "#people/permissions.ts";
import { type Principal, principalOf } from "#people/principal.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { type AskedAct, askedActWire } from "./askedAct.wire.ts";
import { performAct } from "./performAct.ts";
import { refuseUnfinished } from "./refuseUnfinished.ts";
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

/** Answers only for documents on which the account has the right; 404 for others it may not read. */
async function requireRight(
  req: PayloadRequest,
  { collection, id, action }: { collection: SignedCollection; id: number; action: Action },
): Promise<Principal> {
  const who = principalOf(req.user);
  if (!who) throw rightRefused(wording.noRight);
  const right = rightIn(collection, action, req);
  const where: Where = {
    and: [{ id: { equals: id } }, ...(right === true ? [] : [right as Where])],
  };
  const found =
    right !== false &&
    (await req.payload.count({ collection, where, trash: true, req })).totalDocs > 0;
  if (found) return who;
  if (action === "readVersions") throw readableError(wording.absent, 404);
  throw rightRefused(wording.noRight);
}

const idOf = (req: PayloadRequest): number => {
  const id = Number(req.routeParams?.id);
  if (!Number.isSafeInteger(id)) throw readableError(wording.absent, 404);
  return id;
};

/** `GET /api/…/:id/review` shows the chain of a document; `POST` does an act on it. */
export const reviewEndpoints = (collection: SignedCollection): Omit<Endpoint, "root">[] => [
  {
    path: "/:id/review",
    method: "get",
    handler: async (req) => {
      const id = idOf(req);
      const who = await requireRight(req, { collection, id, action: "readVersions" });
      return Response.json(await reviewView(req, { collection, id, who }));
    },
  },
  {
    path: "/:id/review",
    method: "post",
    handler: async (req) => {
      const id = idOf(req);
      const asked = await askedOf(req, askedActWire);
      if (!asked) throw readableError(wording.unreadable, 400);
      const action = actionOf[asked.kind];
      const who = await requireRight(req, { collection, id, action });
      if (asked.kind === "submit") await refuseUnfinished(req, { collection, id });
      const refusal = await performAct(req, { collection, id, who, asked });
      if (refusal) throw readableError(wording.refusals[refusal], 409);
      return Response.json({ message: wording.done });
    },
  },
];
