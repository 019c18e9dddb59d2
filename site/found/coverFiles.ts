import { createHash } from "node:crypto";
import type { Rendition } from "#content/media.wire.ts";
import { paths } from "#leaves/paths.ts";
import type { CoverFacts } from "../views/covers.ts";

/** The two shapes of a cover: the wide one of link cards, and the square one that WeChat and search results crop to. */
export const coverShapes = {
  wide: { width: 1200, height: 630, suffix: "" },
  square: { width: 600, height: 600, suffix: "-square" },
} as const;
export type CoverShape = keyof typeof coverShapes;

/** Raise it when the drawing changes: covers are kept by their address, and apps that show them keep them too. */
export const coverDesign = 1;

/** What the address of a page's cover begins with. */
const coverName = (page: string): string => page.slice(1, -1).replaceAll("/", "-");

/**
 * Pages that a cover with this address may be of: slugs have hyphens, so that of a candidate may name one of several. None for what is no
 * address of a cover.
 */
export const pagesOfCover = (address: string): string[] => {
  const name = /^\/covers\/(.+)-[0-9a-f]{12}(?:-square)?\.png$/.exec(address)?.[1];
  if (name === undefined) return [];
  const page = `/${name.replace("-", "/")}/`;
  const parts = page.split("-candidates-");
  const cuts = parts.slice(1).map((_, index) => index + 1);
  return [
    page,
    ...cuts.map(
      (cut) =>
        `${parts.slice(0, cut).join("-candidates-")}/candidates/${parts.slice(cut).join("-candidates-")}`,
    ),
  ];
};

/**
 * Address and size of a page's cover. The address holds a hash of all that the cover says, so that it never shows
 * anything else, and an unchanged page keeps its cover without drawing it again.
 */
export const coverFile = (facts: CoverFacts, shape: CoverShape): Omit<Rendition, "type"> => {
  const { width, height, suffix } = coverShapes[shape];
  const hash = createHash("sha256")
    .update(JSON.stringify([coverDesign, facts]))
    .digest("hex")
    .slice(0, 12);
  return { path: paths.cover(`${coverName(facts.page)}-${hash}${suffix}`), width, height };
};
