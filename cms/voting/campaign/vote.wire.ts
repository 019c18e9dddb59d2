import { z } from "zod";
import { campaignPhases } from "#content/vocabulary.ts";
import { valuesOf } from "#leaves/options.ts";
import { campaignRulesWire } from "./campaign.wire.ts";
import { frozenWire } from "./freeze.ts";
import { mostChoices } from "./vocabulary.ts";
import { workWire } from "./work.wire.ts";

const candidateNumber = z.int().min(1).max(9999).meta({ description: "编号" });
/** One that a client drew: the two UUIDs that stand for none and for all are nobody's. */
const key = z
  .uuid()
  .regex(/[1-9a-eA-E]/)
  .meta({ description: "客户端生成的幂等键；重试时不变" });
const count = z.int().nonnegative();

/** Body of `POST /vote/:campaign/likes`. */
export const likeRequestWire = z.strictObject({ candidate: candidateNumber, key });
export type LikeRequest = z.infer<typeof likeRequestWire>;

/** Body of `POST /vote/:campaign/ballots`. Bounds and repeats are rules of the campaign, not of the wire. */
export const ballotRequestWire = z.strictObject({
  choices: z.array(candidateNumber).max(mostChoices),
  key,
});
export type BallotRequest = z.infer<typeof ballotRequestWire>;

/** How a voter must sign in first; devices need not. */
const signInWire = z.enum(["wechat", "sms"]);

/** What a voter may still do today. `liked` counts today's likes by candidate number. */
const voterStateWire = z.strictObject({
  day: z.iso.date(),
  remaining: count,
  liked: z.record(z.string(), count),
  hasVoted: z.boolean(),
});
export type VoterState = z.infer<typeof voterStateWire>;

/** Answer to a like that counts. `repeated`: this key had counted before, nothing was added. */
export const likeAnswerWire = z.strictObject({
  candidate: candidateNumber,
  repeated: z.boolean(),
  at: z.iso.datetime(),
  /** Likes of this voter for this candidate on the like's day, and likes left on that day. */
  nth: count,
  remaining: count,
  /** With check digits and, as a rule, a signature: FORMAT.md, section 9. */
  receipt: z.string(),
  /** Likes of the candidate so far, when the rules show counts as they come. */
  likes: count.optional(),
});
export type LikeAnswer = z.infer<typeof likeAnswerWire>;

export const ballotAnswerWire = z.strictObject({
  choices: z.array(candidateNumber),
  repeated: z.boolean(),
  at: z.iso.datetime(),
  receipt: z.string(),
});
export type BallotAnswer = z.infer<typeof ballotAnswerWire>;

/** Answer of `GET /vote/:campaign/counts`; hidden counts have no `asOf` and no candidates. */
export const countsWire = z.strictObject({
  campaign: z.string(),
  shown: z.enum(["live", "interval", "hidden"]),
  asOf: z.iso.datetime().optional(),
  /** Last `seq` of each stream that the counts cover: a recount up to there gives the same. */
  upTo: z.strictObject({ likes: count, ballots: count }).optional(),
  candidates: z.array(z.strictObject({ number: candidateNumber, likes: count, ballots: count })),
});
export type Counts = z.infer<typeof countsWire>;

/** Answer of `GET /vote/:campaign`. `now` is the database's clock. */
export const campaignStateWire = z.strictObject({
  campaign: frozenWire.pick({ slug: true, name: true }).extend({
    rulesHash: z.string(),
    rules: campaignRulesWire,
    candidates: z.array(frozenWire.shape.candidates.element.extend({ withdrawn: z.boolean() })),
  }),
  phase: z.enum(valuesOf(campaignPhases)),
  takesLikes: z.boolean(),
  takesBallots: z.boolean(),
  now: z.iso.datetime(),
  /** Present while this voter still has to sign in; `voter` then is the state of somebody new. */
  signIn: signInWire.optional(),
  voter: voterStateWire,
});
export type CampaignState = z.infer<typeof campaignStateWire>;

/** Answer of `GET /vote/:campaign/receipts/:id`: the vote is in the ledger. It says nothing about the choice. */
export const receiptWire = z.strictObject({
  id: z.string(),
  campaign: z.string(),
  stream: z.enum(["likes", "ballots"]),
  seq: z.int().positive(),
  at: z.iso.datetime(),
  /** Where the vote is sealed; absent until the next seal: half a minute or so, in a surge not before it ends. */
  proof: z
    .strictObject({
      /** The seal's head as signed, its number is in it. */
      head: z.string(),
      signature: z.string(),
      /** Leaf data in hex: hash of the receipt's key, and a commitment that hides the choice. */
      leaf: z.string(),
      path: z.array(z.strictObject({ side: z.enum(["left", "right"]), hash: z.string() })),
    })
    .optional(),
});
export type Receipt = z.infer<typeof receiptWire>;

/** Problem details (RFC 9457) with the refusal's code; `title` and `detail` are Chinese sentences. */
export const problemWire = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  retryAfter: z.int().positive().optional(),
  /** With `work-needed`: what to compute before the same request is sent again. */
  work: workWire.optional(),
  /** With `sign-in-needed`: how voters of this campaign are known. */
  signIn: signInWire.optional(),
});
export type Problem = z.infer<typeof problemWire>;

/** Answer of `GET /vote/health`. */
export const healthWire = z.strictObject({
  status: z.literal("ok"),
  now: z.iso.datetime(),
});
