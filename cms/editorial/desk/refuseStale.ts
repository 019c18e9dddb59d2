import { APIError, type CollectionBeforeValidateHook, type PayloadRequest } from "payload";
import { fieldName } from "#people/fieldName.ts";
import { baseOf } from "./baseOf.ts";
import { type Doc, differingFields, isMoved, isStale, type LastSave } from "./conflictRules.ts";
import { lastSaveOf } from "./saveStore.ts";
import { deskWording as words } from "./wording.ts";

const nameOf = async (req: PayloadRequest, account: number | undefined) => {
  if (account === undefined) return undefined;
  if (account === req.user?.id) return words.yourself;
  const found = await req.payload.findByID({
    ...{ collection: "users", id: account, depth: 0, disableErrors: true, req },
  });
  return found?.name;
};

/** The account that made a document what it is, as far as it is known. */
const writerOf = (stands: Doc, last: LastSave | undefined): number | undefined => {
  if (last?.at === stands.updatedAt) return last?.account ?? undefined;
  return typeof stands.savedBy === "number" ? stands.savedBy : undefined;
};

/**
 * Rules Y1 and Y2: a save that began from a text which stands no more is refused, and says by whom, when and in which fields the other
 * differs. Runs when Payload has dropped what the account may not write, and filled in what was not sent.
 */
export const refuseStale: CollectionBeforeValidateHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { base, form } = baseOf(req);
  if (operation !== "update" || base === undefined || !data || !originalDoc) return;
  const stands = originalDoc as Doc & { id: number; updatedAt: string };
  const last = await lastSaveOf(req, { collection: collection.slug, id: stands.id });
  if (!isStale({ base, form, stands: stands.updatedAt, last })) return;
  const fields = collection.flattenedFields;
  const names = fields.filter((one) => !("virtual" in one && one.virtual)).map((one) => one.name);
  const paths = differingFields({ names, sent: data, stands });
  if (paths.length === 0 && !isMoved(data, stands)) return;
  const by = await nameOf(req, writerOf(stands, last));
  const labelled = paths.map((path) => ({ path, label: fieldName(fields, path, req) }));
  const labels = [...new Set(labelled.map(({ label }) => label))];
  const told = { by, at: stands.updatedAt, fields: labelled };
  const message = words.conflict({ at: told.at, fields: labels });
  throw new APIError(message, 409, { conflict: told }, true);
};
