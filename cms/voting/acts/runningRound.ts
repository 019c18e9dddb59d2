type Kinded = { kind: string };

/**
 * The acts of the round that runs, oldest first, opening and closing included: once a count was sent back (rule V67), it and its notice are
 * history.
 */
export function runningRound<Act extends Kinded>(acts: readonly Act[]): Act[] {
  const sentBack = acts.findLastIndex(({ kind }) => kind === "returned");
  return acts.filter(
    ({ kind }, index) => index > sentBack || kind === "opened" || kind === "closed",
  );
}
