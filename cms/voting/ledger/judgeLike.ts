import { outsideOf, takesLikes } from "../campaign/phase.ts";
import type { LikeRow, OpenCampaign } from "./ledger.ts";
import type { Refusal } from "./voteRefusals.ts";

type Facts = {
  campaign: OpenCampaign;
  day: string;
  now: Date;
  /** The voter's likes of `day`, and the like that has the asked key if there is one. */
  rows: readonly LikeRow[];
};

export type LikeVerdict =
  | { kind: "repeated"; row: LikeRow }
  | { kind: "refused"; refusal: Refusal }
  /** Nothing speaks against it: cast it again with these guesses. */
  | { kind: "again"; slot: number; nth: number };

const refused = (refusal: Refusal): LikeVerdict => ({ kind: "refused", refusal });

/** Why the ledger did not take a like, and what to do about it (rule V15). */
export function judgeLike(asked: { key: string; candidate: number }, facts: Facts): LikeVerdict {
  const { campaign, now, day, rows } = facts;
  const { rules, candidates } = campaign.frozen;
  const same = rows.find((row) => row.key === asked.key);
  if (same?.candidate === asked.candidate) return { kind: "repeated", row: same };
  if (same) return refused({ code: "key-reused" });
  const window = rules.likes;
  const moment = { rules, acts: campaign.acts, now };
  if (!window || !takesLikes(moment)) return refused(outsideOf(window, moment));
  if (!candidates.some(({ number }) => number === asked.candidate))
    return refused({ code: "unknown-candidate" });
  if (campaign.withdrawn.includes(asked.candidate)) return refused({ code: "candidate-withdrawn" });
  const today = rows.filter((row) => row.day === day);
  const forCandidate = today.filter((row) => row.candidate === asked.candidate);
  if (forCandidate.length >= window.perCandidatePerDay)
    return refused({ code: "already-liked", limit: window.perCandidatePerDay });
  if (today.length >= window.perDay)
    return refused({ code: "day-quota-used", limit: window.perDay });
  return {
    kind: "again",
    slot: firstFree(today.map((row) => row.slot)),
    nth: firstFree(forCandidate.map((row) => row.nth)),
  };
}

/** Smallest number from 1 that is not taken. */
function firstFree(taken: readonly number[]): number {
  let free = 1;
  while (taken.includes(free)) free += 1;
  return free;
}
