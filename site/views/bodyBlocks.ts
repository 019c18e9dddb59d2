import type { Body, BodyNode } from "#content/body.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { type Teaser, teasersOf } from "./teaser.ts";

/** A body block that a page can draw without looking anything up. */
export type BodyBlock =
  | Exclude<BodyNode, { type: "related" }>
  | { type: "related"; teaser: Teaser; level: 2 | 3 | 4 };

type Level = 1 | 2 | 3 | 4;
const below = { 1: 2, 2: 3, 3: 4, 4: 4 } as const satisfies Record<Level, Level>;

/**
 * The blocks of a body; a card of a story that is not in the edition is left out. A heading stands at most one level below the one
 * before it, the page's own title being the first: who listens to a page finds its parts by their levels.
 */
export const bodyBlocks = (library: Library, body: Body): BodyBlock[] => {
  let above: Level = 1;
  return body.flatMap((node): BodyBlock[] => {
    if (node.type === "related") {
      const level = below[above];
      return teasersOf(library, [node.story]).map((teaser) => ({ type: "related", teaser, level }));
    }
    if (node.type !== "heading") return [node];
    const deepest = below[above];
    if (node.level <= deepest) above = node.level;
    else above = deepest;
    return [{ ...node, level: above }];
  });
};
