import type { CollectionConfig } from "payload";
import { isSigned } from "#edition/signed/formOf.ts";
import { lintEndpoints } from "./lintEndpoints.ts";

/** A collection of texts that 核对 looks at; others stay as they are. */
export const linted = (collection: CollectionConfig): CollectionConfig => {
  const { slug, endpoints } = collection;
  if (!isSigned(slug)) return collection;
  return { ...collection, endpoints: [...(endpoints || []), ...lintEndpoints(slug)] };
};
