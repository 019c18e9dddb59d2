import type { Queryable } from "#leaves/Queryable.ts";
import type { Frozen } from "../campaign/freeze.ts";
import { type JurorProgress, readProgress } from "./juryStore.ts";

/** A candidate's totals in half points, lowest first and without names. */
export type JuryTotals = { candidate: number; totals: number[] };

export type JuryResult = {
  /** Sheets that nobody has signed off; where nobody is named yet, one. */
  missing: number;
  /** Empty until the jury is closed (rule J21). */
  totals: JuryTotals[];
};

/** How many sheets are missing until the jury is closed (rules J21, J22); 0 for a campaign without a jury. */
export function missingSheets({ rules }: Frozen, jurors: readonly JurorProgress[]): number {
  if (!rules.jury) return 0;
  const sitting = jurors.filter(({ releasedAt }) => !releasedAt);
  return sitting.length === 0 ? 1 : sitting.filter(({ submittedAt }) => !submittedAt).length;
}

const totalsOf = `SELECT candidate, array_agg(total ORDER BY total) AS totals FROM (
    SELECT candidate, juror, sum(half_points)::integer AS total FROM (
      SELECT DISTINCT ON (m.juror, m.candidate, m.criterion) m.juror, m.candidate, m.half_points
      FROM voting.jury_marks m JOIN voting.jury_submissions s ON s.campaign = m.campaign AND s.juror = m.juror
      WHERE m.campaign = $1 AND NOT EXISTS (SELECT 1 FROM voting.jury_recusals r
        WHERE r.campaign = m.campaign AND r.juror = m.juror AND r.candidate = m.candidate)
      ORDER BY m.juror, m.candidate, m.criterion, m.id DESC
    ) latest GROUP BY candidate, juror
  ) sheets GROUP BY candidate ORDER BY candidate`;

/** What the jury of a campaign has given, as the final score takes it; marks are read only when the jury is closed. */
export async function juryResult(
  db: Queryable,
  { id, frozen }: { id: number; frozen: Frozen },
): Promise<JuryResult> {
  const missing = missingSheets(frozen, await readProgress(db, id));
  if (missing > 0 || !frozen.rules.jury) return { missing, totals: [] };
  const { rows } = await db.query(totalsOf, [id]);
  return { missing, totals: rows as JuryTotals[] };
}
