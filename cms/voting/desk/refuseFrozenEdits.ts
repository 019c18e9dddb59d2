import { APIError, type CollectionBeforeChangeHook } from "payload";
import { frozenEditWords } from "../acts/wording.ts";
import { frozenEdit } from "../campaign/frozenEdit.ts";
import { withWorkers } from "./withWorkers.ts";

/** Refuses what opening froze, with the reason and the way, on every path to the document (rule V2). */
export const refuseFrozenEdits: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (!originalDoc?.openedAt) return data;
  const [before, after] = await Promise.all([
    withWorkers(req, originalDoc),
    withWorkers(req, { ...originalDoc, ...data }),
  ]);
  const refusal = frozenEdit(before, after);
  if (refusal) throw new APIError(frozenEditWords[refusal], 400, undefined, true);
  return data;
};
