import type { PayloadRequest } from "payload";
import { readableError } from "#leaves/readableError.ts";
import { hasRightOn } from "#people/hasRightOn.ts";
import type { Action, CollectionSubject } from "#people/permissions.ts";
import { type Principal, principalOf } from "#people/principal.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { wording } from "./wording.ts";

type Asked = { collection: CollectionSubject; id: number; action: Action };

/** Answers only for documents on which the account has the right; 404 for others it may not read. */
export async function requireRight(req: PayloadRequest, asked: Asked): Promise<Principal> {
  const { action } = asked;
  const who = principalOf(req.user);
  if (!who) throw rightRefused(wording.noRight);
  if (await hasRightOn(req, asked)) return who;
  if (action === "readVersions" || action === "read") throw readableError(wording.absent, 404);
  throw rightRefused(wording.noRight);
}

/** The number of the document that an endpoint below `/:id` was asked about. */
export const documentId = (req: PayloadRequest): number => {
  const id = Number(req.routeParams?.id);
  if (!Number.isSafeInteger(id)) throw readableError(wording.absent, 404);
  return id;
};
