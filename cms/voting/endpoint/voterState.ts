import type { VoterState } from "../campaign/vote.wire.ts";
import type { Booth } from "./booths.ts";
import type { Office } from "./office.ts";

/** A key that no client makes: asks the ledger for a voter's day without looking for a particular like. */
const noKey = "00000000-0000-0000-0000-000000000000";

/** What a voter did today and may still do, read from the ledger; `now` is the database's clock. */
export async function voterStateOf(
  { ledger }: Office,
  { campaign }: Booth,
  voter: string,
): Promise<{ now: Date; voter: VoterState }> {
  const { likes: likeRules, ballot: ballotRules } = campaign.frozen.rules;
  const [likes, ballots] = await Promise.all([
    ledger.likeFacts(campaign.id, [{ voter, key: noKey }]),
    ballotRules ? ledger.ballotFacts(campaign.id, [voter]) : undefined,
  ]);
  const today = likes.rows.get(voter) ?? [];
  const liked: Record<string, number> = {};
  for (const { candidate } of today) liked[candidate] = (liked[candidate] ?? 0) + 1;
  const remaining = Math.max(0, (likeRules?.perDay ?? 0) - today.length);
  const hasVoted = ballots?.ballots.has(voter) ?? false;
  return { now: likes.now, voter: { day: likes.day, remaining, liked, hasVoted } };
}
