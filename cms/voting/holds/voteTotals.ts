/** What became of a hold: waiting for people, released, void, or split into parts that count in its place. */
export type HoldState = "open" | "released" | "void" | "split";

/** Votes of one candidate in holds of one state; each once, in the hold that has it now. */
export type HeldCount = { candidate: number; state: Exclude<HoldState, "split">; votes: number };

/** Counts of one candidate, side by side (rule H30): raw = valid + held + voided. */
export type VoteTotals = {
  candidate: number;
  /** All votes of the ledger. */
  raw: number;
  /** In holds that nobody has decided on. */
  held: number;
  voided: number;
  /** What counts now: neither held nor voided. */
  valid: number;
};

/** Folds the ledger's counts and the held ones into counts side by side, candidates in ascending order. */
export function voteTotals(
  raw: ReadonlyMap<number, number>,
  heldCounts: readonly HeldCount[],
): VoteTotals[] {
  const sum = (candidate: number, state: HoldState) =>
    heldCounts
      .filter((count) => count.candidate === candidate && count.state === state)
      .reduce((votes, count) => votes + count.votes, 0);
  const candidates = new Set([...raw.keys(), ...heldCounts.map(({ candidate }) => candidate)]);
  return [...candidates]
    .sort((a, b) => a - b)
    .map((candidate) => {
      const all = raw.get(candidate) ?? 0;
      const held = sum(candidate, "open");
      const voided = sum(candidate, "void");
      return { candidate, raw: all, held, voided, valid: all - held - voided };
    });
}
