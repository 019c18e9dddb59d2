import { wording } from "./wording.ts";

type Turn = { seconds?: number | null };

/** Rule C9: an interview has a transcript, and its time codes never go back. Answers the problem, or nothing. */
export const transcriptProblem = (turns: unknown): string | undefined => {
  if (!Array.isArray(turns) || turns.length === 0) return wording.problems.transcript;
  let last = 0;
  for (const [index, turn] of (turns as Turn[]).entries()) {
    const { seconds } = turn;
    if (seconds === null || seconds === undefined) continue;
    if (!Number.isInteger(seconds)) return wording.transcriptWhole(index + 1);
    if (seconds < last) return wording.transcriptBackwards(index + 1);
    last = seconds;
  }
  return undefined;
};
