import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from "payload";
import { wording } from "../wording.ts";
import { shownIn } from "./shownIn.ts";

const refuseIfShown = async (req: PayloadRequest, picture: number | string) => {
  const titles = await shownIn(req, picture);
  if (titles.length > 0) throw new APIError(wording.pictureInUse(titles), 409, undefined, true);
};

/** Rule M7: what readers see is not put in the trash. */
export const keepFromTrash: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (data.deletedAt && !originalDoc?.deletedAt) await refuseIfShown(req, originalDoc?.id);
  return data;
};

/** Rule M7: what readers see is not deleted. */
export const keepFromDeletion: CollectionBeforeDeleteHook = ({ id, req }) => refuseIfShown(req, id);
