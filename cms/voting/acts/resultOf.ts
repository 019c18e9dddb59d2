import type { Frozen } from "../campaign/freeze.ts";
import type { Stream } from "../ledger/ledger.ts";
import { finalScore } from "../scoring/scoreCategory.ts";
import type { Standings } from "../scoring/standings.wire.ts";
import type { CountedBasis } from "./act.wire.ts";

type Opened = { frozen: Frozen; rulesHash: string; sha256: (text: string) => string };

/** The final score that follows from a count: anybody who has the count gets the same. */
export function resultOf(
  { streams, jury, withdrawn }: CountedBasis,
  { frozen, rulesHash, sha256 }: Opened,
): Standings {
  const of = (stream: Stream) => streams.find((one) => one.stream === stream);
  const valid = (stream: Stream, candidate: number) =>
    of(stream)?.counts.find((row) => row.candidate === candidate)?.valid ?? 0;
  return finalScore({
    frozen,
    rulesHash,
    sha256,
    withdrawn,
    heads: { likes: of("likes")?.seal?.head, ballots: of("ballots")?.seal?.head },
    jury: new Map(jury.map(({ candidate, totals }) => [candidate, totals])),
    votes: new Map(
      frozen.candidates.map(({ number }) => [
        number,
        { likes: valid("likes", number), ballots: valid("ballots", number) },
      ]),
    ),
  });
}
