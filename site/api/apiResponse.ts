import { document } from "../edition/document.ts";
import { loadLibrary, siteOrigin } from "../edition/load.ts";
import { notFound } from "../edition/notFound.ts";
import { apiAt } from "./apiAt.ts";

/** The answer at an address of the content API. */
export const apiResponse = (path: string): Response => {
  const answer = apiAt(loadLibrary(), siteOrigin(), path);
  return answer ? document("json", JSON.stringify(answer)) : notFound();
};
