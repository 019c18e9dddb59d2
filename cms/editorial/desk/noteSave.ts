import type { CollectionAfterChangeHook } from "payload";
import { baseOf } from "./baseOf.ts";
import { writeSave } from "./saveStore.ts";

/** Writes down who made the document what it is (rule Y4). */
export const noteSave: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const account = typeof req.user?.id === "number" ? req.user.id : null;
  const save = { form: baseOf(req).form ?? null, account, at: String(doc.updatedAt) };
  await writeSave(req, { collection: collection.slug, id: doc.id }, save);
};
