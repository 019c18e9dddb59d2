import type { CdnProvider } from "./CdnPort.ts";

/** Aliyun forgets a URL of the one scheme and keeps that of the other. */
const bothSchemes: Record<CdnProvider, boolean> = { tencent: false, aliyun: true };

/** Names that one page is kept under: the folder, and the file that some hosts lead to. */
const namesOf = (path: string) => (path.endsWith("/") ? [path, `${path}index.html`] : [path]);

/**
 * The URLs that a provider is asked to forget for addresses of the site, each once, in the encoded form in which browsers ask
 * for them. `paths` are site-absolute, encoded or not.
 */
export function purgeUrls(
  paths: readonly string[],
  { provider, origin }: { provider: CdnProvider; origin: string },
): string[] {
  const { host } = new URL(origin);
  const origins = bothSchemes[provider] ? [`https://${host}`, `http://${host}`] : [origin];
  const urls = paths
    .flatMap(namesOf)
    .flatMap((path) => origins.map((each) => new URL(path, each).href));
  return [...new Set(urls)];
}
