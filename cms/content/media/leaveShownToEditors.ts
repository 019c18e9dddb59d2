import type { CollectionBeforeChangeHook } from "payload";
import { scopesOf } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { usedIn } from "../usage/usedIn.ts";
import { wording } from "../wording.ts";

/** Rule M8: a new caption or file would reach readers without anybody who may publish having seen it. */
export const leaveShownToEditors: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const role = principalOf(req.user)?.role;
  if (operation === "update" && role && !scopesOf(role, "update", "media").includes("all")) {
    const uses = await usedIn(req, { target: "media", id: originalDoc?.id });
    if (uses.length > 0) {
      const titles = uses.map(({ title }) => title);
      throw rightRefused(wording.pictureLeftToEditors(titles));
    }
  }
  return data;
};
