import { z } from "zod";

const count = z.int().nonnegative();

const foldWire = z
  .strictObject({
    upTo: z.int().positive(),
    /** Keyed hash of the row `upTo`, by which the ledger is recognised (base64url). */
    anchor: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
    /** Pairs of candidate number and count. */
    counts: z.array(z.tuple([z.int().positive(), count])),
  })
  .optional();

/** Tallies of one campaign as they are kept in a file: a head start, never a source. */
export const snapshotWire = z.strictObject({
  version: z.literal(1),
  campaign: z.int().positive(),
  slug: z.string(),
  rulesHash: z.string(),
  /** Folds up to now, and up to the last full interval where counts are shown by intervals. */
  folds: z.strictObject({
    likes: foldWire,
    ballots: foldWire,
    shownLikes: foldWire,
    shownBallots: foldWire,
  }),
});
export type Snapshot = z.infer<typeof snapshotWire>;
export type FoldName = keyof Snapshot["folds"];
export type Fold = NonNullable<Snapshot["folds"][FoldName]>;
