import type { Correction } from "#content/subjects.wire.ts";
import { type Dated, dated, dayOf } from "./dates.ts";

/** A correction as a story's note and the corrections page print it. */
export type CorrectionLine = { at: Dated; wrong: string; right: string; print: string | undefined };

/** “2023年12月16日 第3版” of a print issue. */
export const printIssue = (print: { date: string; page?: string | undefined }): string =>
  [dayOf(print.date), print.page].filter(Boolean).join(" ");

/** The lines of a correction. */
export const correctionLine = ({ at, wrong, right, print }: Correction): CorrectionLine => ({
  at: dated(at),
  wrong,
  right,
  print: print && printIssue(print),
});
