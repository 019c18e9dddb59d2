import type { Edition } from "./edition.wire.ts";

type Addresses = Pick<Edition, "redirects" | "tombstones">;

/**
 * Rule P13: a page that lives at an address wins over a redirect or tombstone there; a redirect leads straight to the last
 * address of its chain, and one that leads in a circle is dropped.
 */
export function resolveAddresses(
  addresses: Addresses,
  isLive: (path: string) => boolean,
): Addresses {
  const next = new Map(
    addresses.redirects.filter(({ from }) => !isLive(from)).map(({ from, to }) => [from, to]),
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
    tombstones: addresses.tombstones.filter(({ path }) => !isLive(path) && !next.has(path)),
  };
}
