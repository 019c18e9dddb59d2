/** Paths of all pages that a site's own map names, and of the page for what is not there. */
export async function pagesOfSite(origin: string): Promise<string[]> {
  const response = await fetch(new URL("/sitemap.xml", origin));
  if (!response.ok) throw new Error(`${origin}/sitemap.xml: HTTP ${response.status}`);
  const addresses = (await response.text()).matchAll(/<loc>([^<]+)<\/loc>/g);
  return [...[...addresses].map(([, at = ""]) => new URL(at).pathname), "/404.html"];
}
