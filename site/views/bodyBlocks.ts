import type { Body, BodyNode } from "#content/body.wire.ts";
import type { Library } from "../edition/library.ts";
import { type Teaser, teasersOf } from "./teaser.ts";

/** A body block that a page can draw without looking anything up. */
export type BodyBlock =
  | Exclude<BodyNode, { type: "related" }>
  | { type: "related"; teaser: Teaser };

/** The blocks of a body; a card of a story that is not in the edition is left out. */
export const bodyBlocks = (library: Library, body: Body): BodyBlock[] =>
  body.flatMap((node): BodyBlock[] =>
    node.type === "related"
      ? teasersOf(library, [node.story]).map((teaser) => ({ type: "related", teaser }))
      : [node],
  );
