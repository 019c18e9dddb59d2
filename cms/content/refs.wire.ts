import { z } from "zod";
import { valuesOf } from "#leaves/options.ts";
import { storyKinds } from "./vocabulary.ts";

/** Last part of a page's address: lower-case latin, digits and hyphens. */
export const slugWire = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** Points at a story of the same edition. A reference to an unpublished story never enters an edition. */
export const storyRefWire = z.strictObject({
  kind: z.enum(valuesOf(storyKinds)),
  slug: slugWire,
});
export type StoryRef = z.infer<typeof storyRefWire>;
