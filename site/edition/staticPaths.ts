import type { EditionStore } from "#edition/library/editionStore.ts";
import { allPaths } from "../allPaths.ts";
import { loadStore } from "./load.ts";
import { matchRoute } from "./matchRoute.ts";

let listed: { store: EditionStore; paths: readonly string[] } | undefined;

/** Every address of the loaded edition; each route asks for them. */
const loadPaths = (): readonly string[] => {
  const store = loadStore();
  if (listed?.store !== store) listed = { store, paths: allPaths(store) };
  return listed.paths;
};

/** What `getStaticPaths` of the page at this route pattern answers: one entry for each of its addresses. */
export const staticPaths = (pattern: string) =>
  loadPaths().flatMap((path) => {
    const params = matchRoute(pattern, path);
    return params ? [{ params }] : [];
  });
