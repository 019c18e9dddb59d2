/** Headers of a request, by their lower-case names. */
type Headers = { header: (name: string) => string | undefined };

/**
 * Whether a page of another site caused the request (rule V43). Browsers that send neither header are let
 * through: they also keep a SameSite cookie from foreign posts, and without it nothing is counted.
 */
export function isForeign({ header }: Headers, siteOrigin: string): boolean {
  const site = header("sec-fetch-site");
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const origin = header("origin");
  if (origin === undefined || origin === siteOrigin) return false;
  const cut = origin.indexOf("://");
  return cut === -1 || origin.slice(cut + 3) !== header("host");
}
