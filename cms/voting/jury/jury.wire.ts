import { z } from "zod";
import { slugWire } from "#content/refs.wire.ts";
import { typedText } from "#leaves/typedText.ts";

const candidate = z.int().positive();
const reason = typedText({ most: 500 });

/** Points of one criterion, in halves (rule J10). */
const pointsWire = z.number().min(0).max(100_000).multipleOf(0.5);

/** Marks of one candidate, by criterion; those that are left out stay as they are. */
export const marksWire = z.strictObject({ candidate, points: z.record(slugWire, pointsWire) });

export const recusalWire = z.strictObject({ candidate, reason });

/** Signing off says that it is meant: it cannot be taken back. */
export const submissionWire = z.strictObject({ confirmed: z.literal(true) });

/** Accounts to sit on the jury. */
export const namingWire = z.strictObject({ accounts: z.array(z.int().positive()).min(1).max(100) });

export const releaseWire = z.strictObject({ juror: z.string().min(1), reason });

/** A candidate on a juror's sheet. */
const entryWire = z.strictObject({
  number: candidate,
  name: z.string(),
  category: z.string(),
  summary: z.string(),
  /** Paragraphs. */
  story: z.array(z.string()),
  hasPortrait: z.boolean(),
  state: z.enum(["open", "recused", "withdrawn"]),
  reason: z.string().optional(),
  /** The juror's latest marks by criterion. */
  points: z.record(z.string(), z.number()),
  isDone: z.boolean(),
});
export type SheetEntry = z.infer<typeof entryWire>;

/** What a juror scores: the own marks and nothing of anybody else's (rule J20). */
export const sheetWire = z.strictObject({
  campaign: z.strictObject({ name: z.string(), slug: slugWire }),
  criteria: z.array(z.strictObject({ slug: slugWire, name: z.string(), maxScore: z.number() })),
  entries: z.array(entryWire),
  due: z.int(),
  done: z.int(),
  submittedAt: z.iso.datetime().optional(),
});
export type Sheet = z.infer<typeof sheetWire>;

/** How far the jury is; no figure of a mark is in it before the jury is closed (rule J21). */
export const progressWire = z.strictObject({
  isClosed: z.boolean(),
  mayName: z.boolean(),
  /** Whether jurors can still be added. */
  isBegun: z.boolean(),
  jurors: z.array(
    z.strictObject({
      juror: z.string(),
      name: z.string(),
      due: z.int(),
      done: z.int(),
      recused: z.int(),
      submittedAt: z.iso.datetime().optional(),
      releasedAt: z.iso.datetime().optional(),
    }),
  ),
  /** Accounts with the role of a juror that are not named yet, for those who may name. */
  accounts: z.array(z.strictObject({ id: z.int(), name: z.string() })),
  /** Totals in points by candidate, lowest first and without names; only when the jury is closed (rule J23). */
  totals: z.array(z.strictObject({ candidate, name: z.string(), scores: z.array(z.string()) })),
});
export type JuryProgress = z.infer<typeof progressWire>;
