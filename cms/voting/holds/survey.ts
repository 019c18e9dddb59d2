import { countAgents, type Others, surveyDevices, withoutCandidate } from "./agentMix.ts";
import { type Loyalty, surveyLoyalty } from "./findSigns.ts";
import type { Voter } from "./voterBook.ts";

/** What is usual among the voters of a stretch of time; what a scan compares with. */
export type Survey = {
  at: number;
  /** Voters surveyed, flagged ones left out. */
  voters: readonly Voter[];
  loyalty: Loyalty;
  /** The candidate's own voters, and the devices of everybody else. */
  of(candidate: number): { own: readonly Voter[]; others: Others };
};

export const byCandidate = (voters: readonly Voter[]): Map<number, Voter[]> => {
  const groups = new Map<number, Voter[]>();
  for (const voter of voters) {
    for (const candidate of voter.choices) {
      const group = groups.get(candidate);
      if (group) group.push(voter);
      else groups.set(candidate, [voter]);
    }
  }
  return groups;
};

export function surveyVoters(voters: readonly Voter[], at: number): Survey {
  const devices = surveyDevices(voters);
  const groups = byCandidate(voters);
  const answers = new Map<number, { own: readonly Voter[]; others: Others }>();
  return {
    at,
    voters,
    loyalty: surveyLoyalty(voters, at),
    of(candidate) {
      const known = answers.get(candidate);
      if (known) return known;
      const own = groups.get(candidate) ?? [];
      const answer = { own, others: withoutCandidate(devices, countAgents(own)) };
      answers.set(candidate, answer);
      return answer;
    },
  };
}
