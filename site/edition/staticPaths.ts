import { allPaths } from "../allPaths.ts";
import { loadStore } from "./load.ts";
import { matchRoute } from "./matchRoute.ts";

/** What `getStaticPaths` of the page at this route pattern answers: one entry for each of its addresses. */
export const staticPaths = (pattern: string) =>
  allPaths(loadStore()).flatMap((path) => {
    const params = matchRoute(pattern, path);
    return params ? [{ params }] : [];
  });
