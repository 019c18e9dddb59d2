import { words } from "./wording.ts";

export type BallotBounds = { min: number; max: number };

/** Why the chosen candidates cannot be cast yet, in words; undefined when they can. */
export function ballotObstacle(chosen: number, { min, max }: BallotBounds): string | undefined {
  if (chosen < min) return words.choiceMissing(min - chosen);
  if (chosen > max) return words.choiceTooMany(chosen - max);
  return undefined;
}

/** The choice with a candidate added or taken away. */
export const toggled = (chosen: readonly number[], number: number): number[] =>
  chosen.includes(number) ? chosen.filter((entry) => entry !== number) : [...chosen, number];
