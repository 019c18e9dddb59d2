import type { Frozen } from "../campaign/freeze.ts";
import type { JuryRefusal } from "./juryRefusals.ts";
import { criteriaOf, type JurorWork, scoredBy } from "./sheet.ts";

type Facts = { frozen: Frozen; work: JurorWork };

/** Why a juror may do nothing more on the own sheet; undefined while it is open (rules J4, J14). */
const sheetRefusal = ({ releasedAt, submittedAt }: JurorWork): JuryRefusal | undefined => {
  if (releasedAt) return "released";
  return submittedAt ? "submitted" : undefined;
};

/** Why marks are not taken; undefined when they are (rules J10–J14). `points` are by criterion. */
export function markRefusal(
  { candidate, points }: { candidate: number; points: Readonly<Record<string, number>> },
  { frozen, work }: Facts,
): JuryRefusal | undefined {
  const closed = sheetRefusal(work);
  if (closed) return closed;
  if (!frozen.candidates.some(({ number }) => number === candidate)) return "unknown-candidate";
  if (work.withdrawn.includes(candidate)) return "withdrawn";
  if (work.recusals.some((recusal) => recusal.candidate === candidate)) return "recused";
  const most = new Map(criteriaOf(frozen.rules).map(({ slug, maxScore }) => [slug, maxScore]));
  for (const [criterion, given] of Object.entries(points)) {
    const limit = most.get(criterion);
    if (limit === undefined) return "unknown-criterion";
    if (given > limit) return "too-many-points";
  }
  return undefined;
}

/** Why a recusal is not taken; undefined when it is (rule J12). */
export function recusalRefusal(
  { candidate, reason }: { candidate: number; reason: string },
  { frozen, work }: Facts,
): JuryRefusal | undefined {
  const refusal = markRefusal({ candidate, points: {} }, { frozen, work });
  if (refusal === "recused") return "recused-already";
  return refusal ?? (reason.trim() === "" ? "reason-needed" : undefined);
}

/** Why a sheet cannot be signed off; undefined when it can (rule J14). */
export function submissionRefusal({ frozen, work }: Facts): JuryRefusal | undefined {
  const closed = sheetRefusal(work);
  if (closed) return closed;
  const { due, done } = scoredBy(frozen, work);
  return done < due ? "incomplete" : undefined;
}
