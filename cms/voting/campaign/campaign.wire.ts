import { z } from "zod";
import { pictureWire } from "#content/media.wire.ts";
import { slugWire } from "#content/refs.wire.ts";
import { workerPosts } from "#content/vocabulary.ts";
import { valuesOf } from "#leaves/options.ts";
import { signedActWire } from "./signedAct.wire.ts";
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

export const candidateWire = z.strictObject({
  slug: slugWire,
  number: z.int().positive(),
  name: z.string().min(1),
  category: slugWire,
  post: z.enum(valuesOf(workerPosts)).optional(),
  /** Place in words, e.g. 武侯区簇锦街道团结社区. */
  place: z.string().optional(),
  placeCodes: z.array(z.string()),
  summary: z.string().min(1),
  /** The worker's story in paragraphs. */
  story: z.array(z.string()),
  portrait: pictureWire.optional(),
  /** Slug of the worker profile, when it is in the same edition. */
  worker: slugWire.optional(),
  withdrawn: z.boolean(),
  sample: z.boolean(),
});
export type Candidate = z.infer<typeof candidateWire>;

/** A campaign as the site's pages know it. Running counts never come this way: pages ask the vote endpoint. */
export const campaignWire = z.strictObject({
  slug: slugWire,
  name: z.string().min(1),
  summary: z.string().min(1),
  intro: z.array(z.string()),
  cover: pictureWire.optional(),
  organisers: z.array(z.string()),
  /** Opened campaigns have the hash of their frozen rules (hex, SHA-256). */
  rulesHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  rules: campaignRulesWire,
  candidates: z.array(candidateWire),
  /** What was done to it, as far as it is signed and may be shown (rule V57); oldest first. */
  acts: z.array(signedActWire).default([]),
  contact: z.string().optional(),
  sample: z.boolean(),
  publishedAt: instant,
  updatedAt: instant,
});
export type Campaign = z.infer<typeof campaignWire>;
