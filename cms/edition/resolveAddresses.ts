import { paths } from "#leaves/paths.ts";
import type { Edition } from "./edition.wire.ts";

type Documents = Pick<
  Edition,
  "stories" | "projects" | "workers" | "streets" | "topics" | "campaigns"
>;
type Addresses = Pick<Edition, "redirects" | "tombstones">;

/** Addresses at which the documents of an edition live. */
const livePaths = (edition: Documents): Set<string> =>
  new Set([
    ...edition.stories.map(paths.story),
    ...edition.projects.map(({ slug }) => paths.project(slug)),
    ...edition.workers.map(({ slug }) => paths.worker(slug)),
    ...edition.streets.map(({ slug }) => paths.street(slug)),
    ...edition.topics.map(({ slug }) => paths.topic(slug)),
    ...edition.campaigns.map(({ slug }) => paths.campaign(slug)),
  ]);

/**
 * Rule P13: a page that lives at an address wins over a redirect or tombstone there; a redirect leads straight to the last
 * address of its chain, and one that leads in a circle is dropped.
 */
export function resolveAddresses(documents: Documents, addresses: Addresses): Addresses {
  const live = livePaths(documents);
  const next = new Map(
    addresses.redirects.filter(({ from }) => !live.has(from)).map(({ from, to }) => [from, to]),
  );
  const endOf = (from: string): string | undefined => {
    const seen = new Set([from]);
    let path = from;
    for (let to = next.get(path); to !== undefined; to = next.get(path)) {
      if (seen.has(to)) return undefined;
      seen.add(to);
      path = to;
    }
    return path;
  };
  return {
    redirects: [...next.keys()].sort().flatMap((from) => {
      const to = endOf(from);
      return to === undefined ? [] : [{ from, to }];
    }),
    tombstones: addresses.tombstones.filter(({ path }) => !live.has(path) && !next.has(path)),
  };
}
