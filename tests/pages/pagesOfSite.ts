/** The pages of a running site, as paths: all, and one of each kind. */
export type SitePages = { origin: string; paths: readonly string[]; kinds: readonly string[] };

/** One page of each kind: addresses that differ only in the name of what they show are of one kind. */
function oneOfEachKind(paths: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const at of paths) {
    const [section = "", name, ...rest] = at.split("/").filter(Boolean);
    const isPage = name === undefined;
    kinds.set(
      [section, isPage ? "" : "*", ...rest.map((part, index) => (index % 2 ? "*" : part))].join(
        "/",
      ),
      at,
    );
  }
  return [...kinds.values()];
}

/** The pages that a site's own map names, and the page for what is not there. */
export async function pagesOfSite(origin: string): Promise<SitePages> {
  const response = await fetch(new URL("/sitemap.xml", origin));
  if (!response.ok) throw new Error(`${origin}/sitemap.xml: HTTP ${response.status}`);
  const addresses = (await response.text()).matchAll(/<loc>([^<]+)<\/loc>/g);
  const paths = [...[...addresses].map(([, at = ""]) => new URL(at).pathname), "/404.html"];
  return { origin, paths, kinds: oneOfEachKind(paths) };
}
