import { pathOf } from "#content/address/pathOf.ts";
import type { Gathered } from "./forms.ts";

/** Whether the page of a row was taken down by command. */
export const isCommanded = (
  commands: ReadonlySet<string>,
  collection: Gathered,
  slug: string | null | undefined,
): boolean => {
  const path = slug ? pathOf(collection, slug) : undefined;
  return path !== undefined && commands.has(path);
};
