import { z } from "zod";
import { withdrawalReasons } from "#content/vocabulary.ts";
import { valuesOf } from "#leaves/options.ts";
import { inlineWire } from "#site/inline.wire.ts";

/** One file of a release. The key beside it is its path in the tree, without a leading slash. */
const fileWire = z.object({
  /** Names the content; the same content has the same hash in every release. */
  hash: z.string().min(1),
  bytes: z.int().nonnegative(),
  /** `<file>.br` and `<file>.gz` lie beside it. */
  packed: z.boolean().optional(),
  /** A cover that was not drawn yet when the release was made; once it is, it lies in the folder of covers. */
  isAwaited: z.boolean().optional(),
  /** An asset that no page of this release uses; kept a while for tabs that are still open. */
  retiredAt: z.iso.datetime().optional(),
});
export type ReleaseFile = z.infer<typeof fileWire>;

/**
 * What a release folder holds and how its addresses are answered. Lies beside the folder as `<id>.json`,
 * written by the publisher, read by the process `web`.
 */
export const releaseManifestWire = z.strictObject({
  version: z.literal(1),
  id: z.string().min(1),
  at: z.iso.datetime(),
  /** The moment of the edition that was rendered (rule P14); trees of older versions hold a hash. */
  edition: z.string().min(1),
  /** When the edition changes next without a change of a document. */
  nextMoment: z.iso.datetime().optional(),
  /** Fingerprint of the site build that rendered it. */
  site: z.string().min(1),
  /** What stands inside the pages of that build; a tree of an older version does without until the next release. */
  inline: inlineWire.default({ scripts: [], styles: [] }),
  /** How many of the files are pages and generated documents. */
  pages: z.int().nonnegative(),
  files: z.record(z.string(), fileWire),
  /** Old address → address to send readers to. */
  redirects: z.record(z.string(), z.string()),
  /** Addresses that answer 410. */
  tombstones: z.record(
    z.string(),
    z.strictObject({
      headline: z.string(),
      reason: z.enum(valuesOf(withdrawalReasons)).optional(),
      at: z.iso.datetime(),
    }),
  ),
});
export type ReleaseManifest = z.infer<typeof releaseManifestWire>;
