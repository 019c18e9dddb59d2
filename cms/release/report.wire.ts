import { z } from "zod";
import { releaseFaults } from "./fault.ts";

/** What the release process says on its last line of output. */
export const releaseReportWire = z.discriminatedUnion("ok", [
  z.strictObject({
    ok: z.literal(true),
    id: z.string(),
    /** Pages and generated documents in the tree, and how many of them differ from the tree before. */
    pages: z.int().nonnegative(),
    changed: z.int().nonnegative(),
    /** Covers that are still to be drawn. */
    awaited: z.int().nonnegative(),
  }),
  z.strictObject({
    ok: z.literal(false),
    fault: z.enum(releaseFaults),
    subject: z.string().optional(),
    detail: z.string(),
  }),
]);
export type ReleaseReport = z.infer<typeof releaseReportWire>;
