import { readObjectionsIn } from "./basisOf.ts";

/** Upheld objections that a statement answers for already: one that confirmed the result or sent it back (rule V68). */
export const settledNumbers = (
  acts: readonly { kind: string; basis?: string | undefined }[],
): Set<number> =>
  new Set(
    acts.flatMap(({ kind, basis }) =>
      basis !== undefined && (kind === "confirmed" || kind === "returned")
        ? readObjectionsIn(basis).map(({ number }) => number)
        : [],
    ),
  );
