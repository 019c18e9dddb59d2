import { storyKinds } from "#content/vocabulary.ts";
import { fixedPages } from "#leaves/fixedPages.ts";
import { paths } from "#leaves/paths.ts";
import { foundFiles } from "#site/found/files.ts";
import type { ProvenPage } from "./proof.wire.ts";

/** How many pages of each kind a release is proven by (rule E3). */
export const planLimits = { own: 200, heads: 30, sample: 20 } as const;

/** Pages and files that change with nearly every release, and that readers and machines come in by. */
export const heads: readonly string[] = [
  ...new Set([
    ...fixedPages,
    ...storyKinds.map(({ value }) => paths.list(value)),
    paths.campaigns(),
    ...["/feed.xml", "/feed.json", "/feeds/corrections.xml", "/feeds/corrections.json"],
    ...["/search/texts.json", "/search/names.json", foundFiles.sitemap, foundFiles.newsSitemap],
  ]),
];

/** Which pages prove a release (rule E3), each once, the own ones first. `others` are changed addresses in the order of a draw. */
export function planOf(facts: {
  own: readonly string[];
  heads: readonly string[];
  others: readonly string[];
}): ProvenPage[] {
  const planned = new Map<string, ProvenPage["why"]>();
  const take = (addresses: readonly string[], why: ProvenPage["why"], most: number) => {
    const fresh = [...new Set(addresses)].filter((address) => !planned.has(address));
    for (const address of fresh.slice(0, most)) planned.set(address, why);
  };
  take(facts.own, "own", planLimits.own);
  take(facts.heads, "head", planLimits.heads);
  take(facts.others, "sample", planLimits.sample);
  if (planned.size === 0) planned.set(paths.home(), "witness");
  return [...planned].map(([address, why]) => ({ address, why }));
}
