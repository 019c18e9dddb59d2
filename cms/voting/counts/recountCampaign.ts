import type { Frozen } from "../campaign/freeze.ts";
import type { Counts } from "../campaign/vote.wire.ts";
import {
  createBallotRecount,
  createLikeRecount,
  type LedgerBallot,
  type LedgerLike,
  type Recount,
} from "../ledger/recountRows.ts";

export type Difference = {
  number: number;
  stream: "likes" | "ballots";
  shown: number;
  counted: number;
};

/** Reads both streams to their end and counts them. */
export async function recountCampaign(
  frozen: Frozen,
  pages: { likes: AsyncIterable<LedgerLike[]>; ballots: AsyncIterable<LedgerBallot[]> },
): Promise<{ likes: Recount; ballots: Recount }> {
  const likes = createLikeRecount(frozen);
  for await (const page of pages.likes) for (const row of page) likes.add(row);
  const ballots = createBallotRecount(frozen);
  for await (const page of pages.ballots) for (const row of page) ballots.add(row);
  return { likes: likes.result(), ballots: ballots.result() };
}

/** Where the counts that readers are shown differ from the recount; empty when they agree. */
export const differences = (
  shown: Counts,
  { likes, ballots }: { likes: Recount; ballots: Recount },
): Difference[] =>
  shown.candidates.flatMap(({ number, ...counts }) =>
    (["likes", "ballots"] as const).flatMap((stream) => {
      const counted = (stream === "likes" ? likes : ballots).counts.get(number) ?? 0;
      return counts[stream] === counted ? [] : [{ number, stream, shown: counts[stream], counted }];
    }),
  );
