import { z } from "zod";
import { slugWire } from "#content/refs.wire.ts";
import { actKinds } from "../campaign/phase.ts";
import { personWire } from "../campaign/signedAct.wire.ts";
import { standingsWire } from "../scoring/standings.wire.ts";
import { sealFaults } from "../seals/seal.wire.ts";

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();
const number = z.int().positive();

/**
 * Acts on a campaign in their order; closing before time may be missing. After `returned` comes another count; it and `confirmed` are there only
 * where an objection was upheld.
 */
const signedKinds = ["opened", ...actKinds] as const;
export type SignedKind = (typeof signedKinds)[number];

/**
 * When the signer saw an act, by its own clock: canonical JSON, signed. `statement` is the SHA-256 of the act's text, `key` that of the public key
 * (rule V71).
 */
export const seenWire = z.strictObject({
  at: z.iso.datetime(),
  statement: hex32,
  key: hex32,
});
export type Seen = z.infer<typeof seenWire>;

/** Winners of one award category, by number. */
const winnersWire = z.array(z.strictObject({ category: slugWire, candidates: z.array(number) }));

/**
 * What is signed of an act (rule V50). Its text is canonical JSON; `previous` is the SHA-256 of the statement before, 64
 * zeros for the first; `basis` is the SHA-256 of the text that the act rests on, which may be shown later than the act.
 */
export const statementWire = z.strictObject({
  campaign: slugWire,
  rulesHash: hex32,
  number,
  kind: z.enum(signedKinds),
  /** The database's clock. */
  at: z.iso.datetime(),
  by: personWire,
  reason: z.string().min(1),
  previous: hex32,
  basis: hex32.optional(),
  /** Put up for notice: who is to win. */
  winners: winnersWire.optional(),
});
export type Statement = z.infer<typeof statementWire>;

/** Random text that keeps a basis of few votes from being guessed by its hash before it is shown. */
const nonce = z.uuid();

/** Counts of one candidate: `held` were held at some time, `voided` of them are void, `valid` = `raw` − `voided`. */
const candidateCountWire = z.strictObject({
  candidate: number,
  raw: count,
  held: count,
  voided: count,
  valid: count,
});

/** A batch that was held, and how it was decided in the end. `reason` is the scorer's code, `why` the deciding people's words. */
const batchWire = z.strictObject({
  id: number,
  votes: count,
  reason: z.string(),
  state: z.enum(["released", "void"]),
  why: z.string(),
});

export const streamCountWire = z.strictObject({
  stream: z.enum(["likes", "ballots"]),
  /** Rows of the ledger. */
  votes: count,
  /** The last seal, which covers all of them; absent when there is no vote. `head` is the SHA-256 of its text. */
  seal: z.strictObject({ number, head: hex32 }).optional(),
  counts: z.array(candidateCountWire),
  batches: z.array(batchWire),
  /** Announced helpers in use, and the votes that came from their devices; absent when there is none (rule H28). */
  helpers: z.strictObject({ passes: count, votes: count }).optional(),
});
export type StreamCount = z.infer<typeof streamCountWire>;

/** What a count rests on: the frozen tally, the jury's scores and who withdrew. All that the result follows from. */
export const countedBasisWire = z.strictObject({
  nonce,
  streams: z.array(streamCountWire),
  /** Jurors' totals in half points by candidate, lowest first, without names. */
  jury: z.array(z.strictObject({ candidate: number, totals: z.array(count) })),
  /** Names of those who scored. */
  jurors: z.array(z.string()),
  withdrawn: z.array(number),
});
export type CountedBasis = z.infer<typeof countedBasisWire>;

/** What scrutineers found (rule V69): every leaf and tally against ledger and salts, and the leaves that the seed drew, opened. */
export const findingWire = z.strictObject({
  nonce,
  counted: hex32,
  /** Drawn in public after the count, such as the numbers of a lottery. */
  seed: z.string().min(4).max(200),
  streams: z.array(
    z.strictObject({
      stream: z.enum(["likes", "ballots"]),
      seals: count,
      votes: count,
      every: number,
      tally: z.array(z.strictObject({ candidate: number, votes: count })),
      faults: z.array(z.strictObject({ seal: number, fault: z.enum(sealFaults) })),
    }),
  ),
  drawn: z.array(
    z.strictObject({
      stream: z.enum(["likes", "ballots"]),
      seal: number,
      leaf: count,
      number,
      salt: hex32,
      choices: z.array(number),
    }),
  ),
});
export type Finding = z.infer<typeof findingWire>;

/** What the notice rests on: the count, by the hash of its statement, and the scores that follow from it. */
export const noticedBasisWire = z.strictObject({
  nonce,
  counted: hex32,
  standings: standingsWire,
});
export type NoticedBasis = z.infer<typeof noticedBasisWire>;

/** An objection as the result shows it: its number and what came of it, never who filed it or what it says. */
const answeredWire = z.strictObject({
  number,
  at: z.iso.datetime(),
  upheld: z.boolean(),
  reason: z.string(),
  answeredAt: z.iso.datetime(),
  by: personWire,
});

/**
 * What the result rests on: the notice, and every objection with its answer. What confirms or sends back a result rests on the same: the notice,
 * and the upheld objections that it answers for.
 */
export const publishedBasisWire = z.strictObject({
  nonce,
  noticed: hex32,
  objections: z.array(answeredWire),
});
export type PublishedBasis = z.infer<typeof publishedBasisWire>;
