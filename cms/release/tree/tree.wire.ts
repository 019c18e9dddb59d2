import { z } from "zod";
import { withdrawalReasons } from "#content/vocabulary.ts";
import { valuesOf } from "#leaves/options.ts";
import { inlineWire } from "#site/inline.wire.ts";

/** One file that readers may get. The key beside it is its path in the tree, without a leading slash (`cases/a/index.html`). */
export const fileWire = z.object({
  /** Names the content, and where it lies in the store (`blobName`). */
  hash: z.string().min(1),
  bytes: z.int().nonnegative(),
  /** A cover that was not drawn yet when it was committed; once it is, it lies in the store. */
  isAwaited: z.boolean().optional(),
  /** An asset that no page uses any more; kept a while for tabs that are still open. */
  retiredAt: z.iso.datetime().optional(),
});
export type ReleaseFile = z.infer<typeof fileWire>;

/** Where readers of an old address are sent. The key beside it is that address (`/old/`). */
export const redirectEntryWire = z.object({ to: z.string().min(1) });

/** An address that answers 410. The key beside it is the address (`/cases/a/`). */
export const tombstoneEntryWire = z.object({
  headline: z.string(),
  reason: z.enum(valuesOf(withdrawalReasons)).optional(),
  at: z.iso.datetime(),
});
export type TombstoneEntry = z.infer<typeof tombstoneEntryWire>;

/** What a commit says of the whole tree. */
export const treeStateWire = z.object({
  /** The moment of the edition that was rendered (rule P14). */
  edition: z.string().min(1),
  /** When the edition changes next without a change of a document. */
  nextMoment: z.iso.datetime().optional(),
  /** Fingerprint of the site build that rendered it. */
  site: z.string().min(1),
  /** What stands inside the pages of that build. */
  inline: inlineWire.default({ scripts: [], styles: [] }),
  /** How many of the files are pages and generated documents. */
  pages: z.int().nonnegative(),
});
export type TreeState = z.infer<typeof treeStateWire>;
