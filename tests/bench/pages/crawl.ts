import { anchorsOf, linksOf } from "#tests/harness/links.ts";

export type Crawled = { pages: { path: string; html: string }[]; deadLinks: string[] };

const location = /<loc>([^<]+)<\/loc>/g;

const text = async (address: URL): Promise<string> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
};

/** Fetches every page that the sitemap names, and asks for every address of this site that they refer to. */
export async function crawl(origin: string): Promise<Crawled> {
  const sitemap = await text(new URL("/sitemap.xml", origin));
  const paths = [...sitemap.matchAll(location)].map(([, at = ""]) => new URL(at).pathname);
  const pages: Crawled["pages"] = [];
  for (const path of paths) pages.push({ path, html: await text(new URL(path, origin)) });

  const answers = new Map<string, boolean>();
  const isThere = async (address: string): Promise<boolean> => {
    const known = answers.get(address) ?? (await fetch(new URL(address, origin))).ok;
    answers.set(address, known);
    return known;
  };
  const deadLinks: string[] = [];
  for (const { path, html } of pages) {
    const anchors = anchorsOf(html);
    for (const link of new Set(linksOf(html))) {
      const isDead = link.startsWith("#")
        ? !anchors.has(link.slice(1))
        : link.startsWith("/") && !(await isThere(link.split("#")[0] ?? link));
      if (isDead) deadLinks.push(`${path} → ${link}`);
    }
  }
  return { pages, deadLinks };
}
