import type { Frozen } from "../campaign/freeze.ts";
import type { ScoringFacts } from "./facts.ts";
import { type Fraction, fraction } from "./fraction.ts";
import { type JuryMean, juryMean } from "./juryMean.ts";
import { pointsOfBest } from "./pointsOfBest.ts";

type Part = { raw: Fraction; points: Fraction };

/** What the stages bring one candidate. Stages that the campaign does not hold are absent. */
export type CandidateParts = {
  candidate: Frozen["candidates"][number];
  likes?: Part;
  ballot?: Part;
  jury?: Part & Omit<JuryMean, "mean">;
};

/** Points of every candidate of a category (rules S2–S5); who has no jury score has no part of the jury. */
export function stageParts(
  candidates: Frozen["candidates"],
  { frozen: { rules }, votes, jury }: ScoringFacts,
): CandidateParts[] {
  const counted = (of: (number: number) => number) => {
    const raw = new Map(candidates.map(({ number }) => [number, fraction(of(number))]));
    return { raw, points: pointsOfBest(raw) };
  };
  const likes = rules.likes && counted((number) => votes.get(number)?.likes ?? 0);
  const ballot = rules.ballot && counted((number) => votes.get(number)?.ballots ?? 0);
  const dropExtremes = rules.jury?.dropExtremes ?? false;
  const marks = new Map(
    (rules.jury ? candidates : []).flatMap(({ number }) => {
      const mark = juryMean(jury.get(number) ?? [], { dropExtremes });
      return mark ? [[number, mark] as const] : [];
    }),
  );
  const juryPoints = pointsOfBest(new Map([...marks].map(([number, { mean }]) => [number, mean])));
  const partOf = (stage: typeof likes, number: number): Part | undefined => {
    const [raw, points] = [stage?.raw.get(number), stage?.points.get(number)];
    return raw && points && { raw, points };
  };
  return candidates.map((candidate) => {
    const { number } = candidate;
    const [mark, points] = [marks.get(number), juryPoints.get(number)];
    return {
      candidate,
      likes: partOf(likes, number),
      ballot: partOf(ballot, number),
      jury:
        mark && points
          ? { raw: mark.mean, points, scores: mark.scores, dropped: mark.dropped }
          : undefined,
    };
  });
}
