const reference = /\s(?:href|src|poster)="([^"]+)"/g;
const sourceSet = /\ssrcset="([^"]+)"/g;
const anchor = /\sid="([^"]+)"/g;

const decoded = (text: string) => text.replaceAll("&amp;", "&").replaceAll("&#38;", "&");

/** Every address that a page refers to: links, pictures, styles, scripts. */
export const linksOf = (html: string): string[] => [
  ...[...html.matchAll(reference)].map(([, address = ""]) => decoded(address)),
  ...[...html.matchAll(sourceSet)].flatMap(([, set = ""]) =>
    decoded(set)
      .split(",")
      .map((candidate) => candidate.trim().split(" ")[0] ?? ""),
  ),
];

/** Ids of a page, the places that `#…` links may lead to. */
export const anchorsOf = (html: string): Set<string> =>
  new Set([...html.matchAll(anchor)].map(([, id = ""]) => id));
