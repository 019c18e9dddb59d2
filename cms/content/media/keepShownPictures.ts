import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from "payload";
import { scopesOf } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
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

/** Rule M8: a new caption or file would reach readers without anybody who may publish having seen it. */
export const leaveShownToDesk: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const role = principalOf(req.user)?.role;
  if (operation === "update" && role && !scopesOf(role, "update", "media").includes("all")) {
    const titles = await shownIn(req, originalDoc?.id);
    if (titles.length > 0) {
      throw new APIError(wording.pictureLeftToDesk(titles), 403, undefined, true);
    }
  }
  return data;
};
