import { wording } from "./wording.ts";

/** Rule L6: a number of residents is whole and has a date and a source. Answers the problem, or nothing. */
export const populationProblem = (facts: {
  residents?: number | null;
  asOf?: string | null;
  source?: string | null;
}): string | undefined => {
  if (facts.residents === null || facts.residents === undefined) return undefined;
  if (!Number.isInteger(facts.residents) || facts.residents < 1) {
    return wording.problems.residentsWhole;
  }
  return facts.asOf?.trim() && facts.source?.trim() ? undefined : wording.problems.residents;
};
