import type { CollectionConfig } from "payload";
import { isSigned } from "#edition/signed/formOf.ts";
import { gate, noteBefore, noteGone } from "./gate.ts";
import { noteCopy } from "./noteCopy.ts";
import { reviewEndpoints } from "./reviewEndpoints.ts";

/** A collection whose documents go live only when they were signed (rule R14); others stay as they are. */
export const reviewed = (collection: CollectionConfig): CollectionConfig => {
  const { hooks = {}, slug, endpoints } = collection;
  if (!isSigned(slug)) return collection;
  return {
    ...collection,
    endpoints: [...(endpoints || []), ...reviewEndpoints(slug)],
    hooks: {
      ...hooks,
      beforeOperation: [...(hooks.beforeOperation ?? []), noteCopy],
      beforeChange: [noteBefore, ...(hooks.beforeChange ?? [])],
      afterChange: [...(hooks.afterChange ?? []), gate],
      afterDelete: [...(hooks.afterDelete ?? []), noteGone],
    },
  };
};
