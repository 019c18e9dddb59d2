import { z } from "zod";
import { slugWire } from "#content/refs.wire.ts";
import { typedText } from "#leaves/typedText.ts";
import type { JurorProgress } from "./juryStore.ts";
import type { Scored } from "./sheet.ts";

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

/** A candidate on a juror's sheet: the own marks, and what there is to read, in paragraphs. */
export type SheetEntry = Scored & {
  name: string;
  category: string;
  summary: string;
  story: string[];
  hasPortrait: boolean;
};

/** What a juror scores: the own marks and nothing of anybody else's (rule J20). */
export type Sheet = {
  campaign: { name: string; slug: string };
  criteria: { slug: string; name: string; maxScore: number }[];
  entries: SheetEntry[];
  due: number;
  done: number;
  submittedAt?: string | undefined;
};

/** How far the jury is; no figure of a mark is in it before the jury is closed (rule J21). */
export type JuryProgress = {
  isClosed: boolean;
  mayName: boolean;
  /** Whether jurors can still be added. */
  isBegun: boolean;
  jurors: (Omit<JurorProgress, "submittedAt" | "releasedAt"> &
    Partial<Record<"submittedAt" | "releasedAt", string | undefined>>)[];
  /** Accounts with the role of a juror that are not named yet, for those who may name. */
  accounts: { id: number; name: string }[];
  /** Totals in points by candidate, lowest first and without names; only when the jury is closed (rule J23). */
  totals: { candidate: number; name: string; scores: string[] }[];
};
