import type { Body } from "#content/body.wire.ts";
import type { Picture } from "#content/media.wire.ts";
import type { StoryRef } from "#content/refs.wire.ts";

/**
 * Finds what documents point at among what is public. Relationships may be ids or populated documents. What is not
 * public is not found, and the pointer to it is left out.
 */
export type Lookup = {
  picture: (related: unknown) => Picture | undefined;
  /** Code of a place. */
  place: (related: unknown) => string | undefined;
  /** A place with the ones it lies in, below the city: 武侯区簇锦街道团结社区. */
  placeInWords: (code: string) => string;
  slug: (collection: string, related: unknown) => string | undefined;
  /** A story of any kind, by `{ relationTo, value }`. */
  story: (related: unknown) => StoryRef | undefined;
  /** A rich text of the editor as the blocks of the wire. */
  body: (richText: unknown) => Body;
};
