import { z } from "zod";
import { pictureWire } from "#content/media.wire.ts";
import { slugWire } from "#content/refs.wire.ts";
import { workerPosts } from "#content/vocabulary.ts";
import { valuesOf } from "#leaves/options.ts";
import { campaignRulesWire } from "#voting/campaign/campaign.wire.ts";
import { signedActWire } from "#voting/campaign/signedAct.wire.ts";

const instant = z.iso.datetime();

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
