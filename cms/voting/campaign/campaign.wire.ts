import { z } from "zod";
import { slugWire } from "#content/refs.wire.ts";
import { valuesOf } from "#leaves/options.ts";
import { type VoterIdentity, voterIdentities } from "./vocabulary.ts";

const instant = z.iso.datetime();
const window = z.strictObject({ opens: instant, closes: instant });

/** When counts are shown: as they come, every so many minutes, or only with the result. */
const countsShownWire = z.discriminatedUnion("mode", [
  z.strictObject({ mode: z.literal("live") }),
  z.strictObject({ mode: z.literal("interval"), minutes: z.int().min(1).max(1440) }),
  z.strictObject({ mode: z.literal("hidden") }),
]);

/** The rules of a campaign as data; frozen under a hash when it opens. Days are Asia/Shanghai days. */
export const campaignRulesWire = z.strictObject({
  categories: z
    .array(z.strictObject({ slug: slugWire, name: z.string(), awards: z.int().positive() }))
    .min(1),
  likes: z
    .strictObject({
      ...window.shape,
      perDay: z.int().positive(),
      perCandidatePerDay: z.int().positive(),
    })
    .optional(),
  ballot: z
    .strictObject({ ...window.shape, min: z.int().positive(), max: z.int().positive() })
    .optional(),
  jury: z
    .strictObject({
      criteria: z
        .array(z.strictObject({ slug: slugWire, name: z.string(), maxScore: z.int().positive() }))
        .min(1),
      /** Leave the highest and the lowest score of a candidate out of the mean, from five jurors on. */
      dropExtremes: z.boolean().optional(),
    })
    .optional(),
  /** Shares of the final score in whole per cent; they add up to 100. */
  weights: z.strictObject({
    likes: z.int().min(0).max(100),
    ballot: z.int().min(0).max(100),
    jury: z.int().min(0).max(100),
  }),
  /** How counts and scores become points: `best` gives the category's best 100 and the others their share of it. */
  normalisation: z.enum(["best"]).optional(),
  countsShown: countsShownWire,
  /** How a tie at the cut line is decided, first rule first. */
  tieRule: z.array(z.enum(["jury", "ballot", "likes", "share", "lot"])).min(1),
  noticeDays: z.int().min(1),
  /** Valid votes (likes and ballots together) below which nobody wins. Absent in rules frozen before there was a choice: none are needed. */
  fewestVotes: z.int().min(0).max(1_000_000).optional(),
  /** Who is one voter. Absent in rules frozen before there was a choice, and for devices ever since. */
  voters: z.enum(valuesOf(voterIdentities)).optional(),
});
export type CampaignRules = z.infer<typeof campaignRulesWire>;

export const votersOf = ({ voters }: Pick<CampaignRules, "voters">): VoterIdentity =>
  voters ?? "device";
