import { z } from "zod";
import { fileWire, tombstoneEntryWire, treeStateWire } from "./tree/tree.wire.ts";

export type { ReleaseFile } from "./tree/tree.wire.ts";

/**
 * What a release folder holds and how its addresses are answered. Lies beside the folder as `<id>.json`,
 * written by the publisher, read by the process `web`.
 */
export const releaseManifestWire = z.strictObject({
  version: z.literal(1),
  id: z.string().min(1),
  at: z.iso.datetime(),
  ...treeStateWire.shape,
  files: z.record(z.string(), fileWire),
  /** Old address → address to send readers to. */
  redirects: z.record(z.string(), z.string()),
  /** Addresses that answer 410. */
  tombstones: z.record(z.string(), tombstoneEntryWire),
});
export type ReleaseManifest = z.infer<typeof releaseManifestWire>;
