import type pg from "pg";
import type { Frozen } from "../campaign/freeze.ts";
import type { Counts } from "../campaign/vote.wire.ts";
import { readBallots, readLikes } from "../ledger/readLedger.ts";
import { createBallotRecount, createLikeRecount, type Recount } from "../ledger/recountRows.ts";

export type Difference = {
  number: number;
  stream: "likes" | "ballots";
  shown: number;
  counted: number;
};

/** Counts the rows of both streams up to a `seq`, one by one. */
export async function recountCampaign(
  pool: pg.Pool,
  { id: campaign, frozen }: { id: number; frozen: Frozen },
  upTo: { likes: number; ballots: number },
): Promise<{ likes: Recount; ballots: Recount }> {
  const likes = createLikeRecount(frozen);
  for await (const page of readLikes(pool, { campaign, upTo: upTo.likes }))
    for (const row of page) likes.add(row);
  const ballots = createBallotRecount(frozen);
  for await (const page of readBallots(pool, { campaign, upTo: upTo.ballots }))
    for (const row of page) ballots.add(row);
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
