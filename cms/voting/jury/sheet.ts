import { own } from "#leaves/own.ts";
import type { Frozen } from "../campaign/freeze.ts";
import type { JuryRefusal } from "./wording.ts";

/** A mark as it counts: the latest one for its criterion. */
export type Mark = { candidate: number; criterion: string; halfPoints: number };

/** All that one juror of a campaign has done. */
export type JurorWork = {
  name: string;
  releasedAt?: Date;
  submittedAt?: Date;
  marks: readonly Mark[];
  recusals: readonly { candidate: number; reason: string }[];
  /** Numbers of the candidates who withdrew from the campaign. */
  withdrawn: readonly number[];
};

/** A candidate as the juror's work stands. */
export type Scored = {
  number: number;
  state: "open" | "recused" | "withdrawn";
  reason?: string;
  points: Record<string, number>;
  isDone: boolean;
};

type Rules = Frozen["rules"];
export const criteriaOf = ({ jury }: Rules) => jury?.criteria ?? [];

/** Every candidate of the frozen list by number, with the juror's latest marks, and how many are still to be scored (rules J11–J14). */
export function scoredBy(
  { rules, candidates }: Frozen,
  { marks, recusals, withdrawn }: JurorWork,
): { candidates: Scored[]; due: number; done: number } {
  const scored = [...candidates]
    .sort((a, b) => a.number - b.number)
    .map(({ number }): Scored => {
      const recusal = recusals.find(({ candidate }) => candidate === number);
      const state = withdrawn.includes(number) ? "withdrawn" : recusal ? "recused" : "open";
      const points = Object.fromEntries(
        marks
          .filter(({ candidate }) => candidate === number)
          .map(({ criterion, halfPoints }) => [criterion, halfPoints / 2]),
      );
      const isDone =
        state === "open" && criteriaOf(rules).every(({ slug }) => own(points, slug) !== undefined);
      return { number, state, reason: recusal?.reason, points, isDone };
    });
  return {
    candidates: scored,
    due: scored.filter(({ state }) => state === "open").length,
    done: scored.filter(({ isDone }) => isDone).length,
  };
}

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
