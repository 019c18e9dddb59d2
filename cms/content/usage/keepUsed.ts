import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
  SanitizedConfig,
} from "payload";
import { readableError } from "#leaves/readableError.ts";
import { wording } from "../wording.ts";
import { keepPersonInUse } from "./keepPersonInUse.ts";
import { type Used, usedIn } from "./usedIn.ts";

const refuseIfUsed = async (req: PayloadRequest, used: Used) => {
  const uses = await usedIn(req, used);
  if (uses.length > 0) throw readableError(wording.inUse(uses), 409);
};

const keepFromTrash: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (data.deletedAt && originalDoc && !originalDoc.deletedAt)
    await refuseIfUsed(req, { target: collection.slug, id: originalDoc.id });
  return data;
};

const keepFromDeletion: CollectionBeforeDeleteHook = ({ collection, id, req }) =>
  refuseIfUsed(req, { target: collection.slug, id });

/**
 * Rule C28, for every collection of the configuration, since any may be named by another one some day: what is in use is neither put in the trash nor
 * deleted, and the refusal names where it is used. Rule C37 for people.
 */
export const keepUsed = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map((collection) => {
    const { hooks, slug } = collection;
    const ofPeople = slug === "workers" ? keepPersonInUse : { beforeChange: [], afterChange: [] };
    return {
      ...collection,
      hooks: {
        ...hooks,
        beforeChange: [...hooks.beforeChange, keepFromTrash, ...ofPeople.beforeChange],
        afterChange: [...hooks.afterChange, ...ofPeople.afterChange],
        beforeDelete: [...hooks.beforeDelete, keepFromDeletion],
      },
    };
  }),
});
