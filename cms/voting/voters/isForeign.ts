type Origins = {
  /** `Sec-Fetch-Site`, `Origin` and `Host` of the request. */
  site: string | undefined;
  origin: string | undefined;
  host: string | undefined;
};

/**
 * Whether a page of another site caused the request (rule V43). Browsers that send neither header are let
 * through: they also keep a SameSite cookie from foreign posts, and without it nothing is counted.
 */
export function isForeign({ site, origin, host }: Origins, siteOrigin: string): boolean {
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  if (origin === undefined || origin === siteOrigin) return false;
  const cut = origin.indexOf("://");
  return cut === -1 || origin.slice(cut + 3) !== host;
}
