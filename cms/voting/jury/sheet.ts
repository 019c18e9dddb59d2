import { own } from "#leaves/own.ts";
import type { Frozen } from "../campaign/freeze.ts";

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
