import type { ScoredVote } from "./scoredVote.ts";
import { dayMs } from "./thresholds.ts";
import { createIntern } from "./intern.ts";

/** Asia/Shanghai has had no summer time since 1991: its days are those of UTC, eight hours early. */
const shanghaiOffset = 8 * 3_600_000;
export const dayNumber = (at: number) => Math.floor((at + shanghaiOffset) / dayMs);
export const hourOfDay = (at: number) => Math.floor(((at + shanghaiOffset) % dayMs) / 3_600_000);

/** Voters and votes in columns; a voter or vote is its index. */
export type VoterBook = ReturnType<typeof createVoterBook>;

/** No vote, no network: an index that points nowhere. */
export const none = -1;

/** What the scorer remembers of a campaign: voters as they first appeared, and all their votes. */
export function createVoterBook() {
  const names = createIntern<string>();
  const nets = createIntern<string>();
  const agents = createIntern<number>();
  const voters = {
    firstAt: [] as number[],
    net: [] as number[],
    agent: [] as number[],
    /** Votes on the first day: how many different candidates. */
    firstDayVotes: [] as number[],
    /** Different days with a vote. */
    days: [] as number[],
    /** Start of this day's visit and of the one before; 0 when there was none. */
    visitAt: [] as number[],
    previousVisitAt: [] as number[],
    lastVote: [] as number[],
    isFlagged: [] as boolean[],
  };
  const votes = {
    seq: [] as number[],
    at: [] as number[],
    voter: [] as number[],
    candidate: [] as number[],
    /** The voter's vote before this one. */
    previous: [] as number[],
  };

  function voterOf(vote: ScoredVote): number {
    const voter = names.of(vote.voter);
    if (voter === voters.firstAt.length) {
      voters.firstAt.push(vote.at);
      voters.net.push(vote.net === undefined ? none : nets.of(vote.net));
      voters.agent.push(vote.agent === undefined ? none : agents.of(vote.agent));
      voters.firstDayVotes.push(0);
      voters.days.push(1);
      voters.visitAt.push(vote.at);
      voters.previousVisitAt.push(0);
      voters.lastVote.push(none);
      voters.isFlagged.push(false);
      return voter;
    }
    const visitAt = voters.visitAt[voter] ?? 0;
    if (dayNumber(vote.at) > dayNumber(visitAt)) {
      voters.previousVisitAt[voter] = visitAt;
      voters.visitAt[voter] = vote.at;
      voters.days[voter] = (voters.days[voter] ?? 0) + 1;
    }
    return voter;
  }

  return {
    voters,
    votes,
    netCount: () => nets.size,
    add(vote: ScoredVote): number {
      const voter = voterOf(vote);
      for (const candidate of vote.choices) {
        votes.previous.push(voters.lastVote[voter] ?? none);
        voters.lastVote[voter] = votes.seq.length;
        votes.seq.push(vote.seq);
        votes.at.push(vote.at);
        votes.voter.push(voter);
        votes.candidate.push(candidate);
      }
      if ((voters.days[voter] ?? 1) === 1) {
        voters.firstDayVotes[voter] = (voters.firstDayVotes[voter] ?? 0) + vote.choices.length;
      }
      return voter;
    },
  };
}
