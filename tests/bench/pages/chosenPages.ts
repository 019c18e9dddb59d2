/** A page that is measured: what kind it is, and where it lives. */
export type ChosenPage = { name: string; path: string };

const kinds: readonly [name: string, pattern: RegExp][] = [
  ["home", /^\/$/],
  ["case list", /^\/cases\/$/],
  ["long case", /^\/cases\/[^/]+\/$/],
  ["street", /^\/streets\/[^/]+\/$/],
  ["interview", /^\/interviews\/[^/]+\/$/],
  ["campaign", /^\/campaigns\/[^/]+\/$/],
  ["candidate", /^\/campaigns\/[^/]+\/candidates\/[^/]+\/$/],
];

/** One page of each kind that readers open most: the heaviest that the site has. */
export const chosenPages = (pages: readonly { path: string; html: string }[]): ChosenPage[] =>
  kinds.flatMap(([name, pattern]) => {
    const [heaviest] = pages
      .filter(({ path }) => pattern.test(path))
      .toSorted((a, b) => b.html.length - a.html.length);
    return heaviest ? [{ name, path: heaviest.path }] : [];
  });
