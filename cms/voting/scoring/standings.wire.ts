import { z } from "zod";
import { slugWire } from "#content/refs.wire.ts";
import { campaignRulesWire } from "../campaign/campaign.wire.ts";

/** An exact number as a fraction (`7` or `185/2`), and as people read it: a decimal with two to four places. */
const figureWire = z.strictObject({
  exact: z.string().regex(/^\d+(\/\d+)?$/),
  shown: z.string().regex(/^\d+(\.\d+)?$/),
});
export type Figure = z.infer<typeof figureWire>;

/** What one stage brings a candidate: `raw` as counted, `points` of 100 within the category. */
const partWire = z.strictObject({ raw: figureWire, points: figureWire });

const juryPartWire = z.strictObject({
  /** Mean of the counted scores. */
  raw: figureWire,
  points: figureWire,
  /** All scores without names, lowest first, as decimals such as `88.5`. */
  scores: z.array(z.string()),
  /** Whether the lowest and the highest do not count. */
  dropped: z.boolean(),
});

const rowWire = z.strictObject({
  candidate: z.int(),
  name: z.string(),
  /** Equal scores have equal ranks; the next one counts all before it. */
  rank: z.int().positive(),
  score: figureWire,
  likes: partWire.optional(),
  ballot: partWire.optional(),
  jury: juryPartWire.optional(),
  won: z.boolean(),
});

const candidates = z.array(z.int());

const tieWire = z.strictObject({
  rule: campaignRulesWire.shape.tieRule.element,
  /** Awards left for those in question. */
  seats: z.int().positive(),
  among: candidates,
  won: candidates,
  lost: candidates,
  /** The lots, when this rule is the lot: SHA-256 of `<seed> <category> <number>`, the smallest first. */
  lots: z.array(z.strictObject({ candidate: z.int(), lot: z.string() })).optional(),
});

const boundWire = z.strictObject({
  /** Public weight in per cent, the shown figure rounded towards the frozen weight. */
  weight: figureWire,
  /** Who gets in and who drops out just beyond; absent at the end of the scale. */
  swap: z.strictObject({ enters: candidates, leaves: candidates }).optional(),
});

const unresolvedWire = z.discriminatedUnion("kind", [
  /** Nobody of the jury could score these candidates: the category has no winners yet. */
  z.strictObject({ kind: z.literal("no-jury-score"), candidates }),
  /** Still equal after every tie rule, with so many awards left. */
  z.strictObject({ kind: z.literal("tie"), candidates, seats: z.int().positive() }),
]);

const categoryStandingsWire = z.strictObject({
  slug: slugWire,
  name: z.string(),
  awards: z.int().positive(),
  /** Best first; equal scores: winners first, then by number. */
  rows: z.array(rowWire),
  /** Candidates who withdrew, by number: they have no rank. */
  withdrawn: candidates,
  /** By number. More than `awards` when a tie is shared, fewer when fewer can win: the awards left stay empty. */
  winners: candidates,
  /** Who has fewer valid votes than the rules ask for, by number; absent when nobody has. */
  tooFewVotes: candidates.optional(),
  /** The tie rules that were used at the cut line, in order; empty when the score decided. */
  ties: z.array(tieWire),
  /** Between which public weights the winners stay; absent unless public and jury both have a weight. */
  robustness: z.strictObject({ weight: figureWire, from: boundWire, to: boundWire }).optional(),
  unresolved: z.array(unresolvedWire),
});
export type CategoryStandings = z.infer<typeof categoryStandingsWire>;

/** The final score of a campaign, as the result page shows it and as anyone can compute it again. */
export const standingsWire = z.strictObject({
  campaign: slugWire,
  rulesHash: z.string(),
  /** The text that every lot starts with. */
  seed: z.string(),
  categories: z.array(categoryStandingsWire),
});
export type Standings = z.infer<typeof standingsWire>;
