import { allPaths } from "../allPaths.ts";
import { loadEdition } from "./load.ts";
import { matchRoute } from "./matchRoute.ts";

/** What `getStaticPaths` of the page at this route pattern answers: one entry for each of its addresses. */
export const staticPaths = (pattern: string) =>
  allPaths(loadEdition()).flatMap((path) => {
    const params = matchRoute(pattern, path);
    return params ? [{ params }] : [];
  });
