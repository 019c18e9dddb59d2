import { z } from "zod";

/** What happened to one record of the content API. */
const changeWire = z.strictObject({
  change: z.enum(["added", "changed", "withdrawn"]),
  /** Folder and last part of the record's address. */
  folder: z.string(),
  slug: z.string(),
  json: z.url(),
  at: z.iso.datetime(),
});

/** Changes in the order in which they happened; of one record only the last one. */
export const changesWire = z.strictObject({
  changes: z.array(changeWire),
  /** To be asked for next: at once where there is more, otherwise some time later. */
  next: z.url(),
  hasMore: z.boolean(),
});
export type ChangesAnswer = z.infer<typeof changesWire>;
