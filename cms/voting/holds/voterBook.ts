import { dayNumber } from "#leaves/shanghaiTime.ts";
import { mostVoters } from "./thresholds.ts";
import { packVisit, withName } from "./visit.ts";

/** A row of the ledger as the scorer reads it: a like has one choice, a ballot several. */
export type ScoredVote = {
  seq: number;
  /** The database's clock, in ms. */
  at: number;
  /** Keyed HMAC, hex. */
  voter: string;
  /** Keyed hash of the network prefix, as text; undefined when the address was unknown. */
  net: string | undefined;
  /** Keyed hash of the user agent. */
  agent: number | undefined;
  choices: readonly number[];
};

/** A network prefix: how many voters first came from it, in all and by candidate. */
export type Net = {
  voters: number;
  byCandidate: Map<number, number>;
  /** The candidate that a machine was found to vote for from here. */
  machineFor: number | undefined;
};

/**
 * A voter as first seen, with all that came later. There may be a million: lists are as long as what they hold, and
 * those of one choice are shared.
 */
export type Voter = {
  name: string;
  firstAt: number;
  net: Net | undefined;
  agent: number | undefined;
  /** Candidates chosen on the first day. */
  choices: readonly number[];
  /** Different days with a vote. */
  days: number;
  /** Starts of the latest day's visit and of the one before. */
  visitAt: number;
  previousVisitAt: number | undefined;
  /** The names of the latest day's visit, and the visits of earlier days (`visit.ts`). */
  names: number;
  pastVisits: readonly number[];
  seqs: readonly number[];
  /** The candidate whose votes gave the voter away, once flagged. */
  flaggedFor: number | undefined;
};

const none: readonly number[] = [];

/** Everything that the scorer remembers of a campaign, bounded by `most` voters. */
export function createVoterBook(most = mostVoters) {
  let voters: Voter[] = [];
  let seen = 0;
  const byName = new Map<string, Voter>();
  const nets = new Map<string, Net>();
  const onlyChoice = new Map<number, readonly number[]>();

  function only(candidate: number): readonly number[] {
    const known = onlyChoice.get(candidate) ?? [candidate];
    onlyChoice.set(candidate, known);
    return known;
  }

  function netOf(name: string | undefined): Net | undefined {
    if (name === undefined) return undefined;
    let net = nets.get(name);
    if (!net) {
      net = { voters: 0, byCandidate: new Map(), machineFor: undefined };
      nets.set(name, net);
    }
    return net;
  }

  /** The older half of the voters leaves, and the networks that only they came from. */
  function forget() {
    const half = voters.length >> 1;
    for (let index = 0; index < half; index += 1) {
      const name = voters[index]?.name;
      if (name !== undefined) byName.delete(name);
    }
    voters = voters.slice(half);
    const inUse = new Set(voters.map(({ net }) => net));
    for (const [name, net] of nets) if (!inUse.has(net)) nets.delete(name);
  }

  function welcome(vote: ScoredVote): Voter {
    if (voters.length >= most) forget();
    const voter: Voter = {
      name: vote.voter,
      firstAt: vote.at,
      net: netOf(vote.net),
      agent: vote.agent,
      choices: none,
      days: 1,
      visitAt: vote.at,
      previousVisitAt: undefined,
      names: 0,
      pastVisits: none,
      seqs: none,
      flaggedFor: undefined,
    };
    if (voter.net) voter.net.voters += 1;
    voters.push(voter);
    seen += 1;
    byName.set(vote.voter, voter);
    return voter;
  }

  return {
    /** Voters first seen since an instant (ms) and not flagged, in the order of their first vote. */
    freshSince(at: number): Voter[] {
      let low = 0;
      let high = voters.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((voters[middle]?.firstAt ?? 0) < at) low = middle + 1;
        else high = middle;
      }
      return voters.slice(low).filter(({ flaggedFor }) => flaggedFor === undefined);
    },
    /** Voters who came on more than one day, flagged ones too. */
    returned: () => voters.filter(({ days }) => days > 1),
    knows: (name: string): boolean => byName.has(name),
    /** Voters ever seen. */
    size: () => seen,
    add(vote: ScoredVote): Voter {
      const voter = byName.get(vote.voter) ?? welcome(vote);
      if (dayNumber(vote.at) > dayNumber(voter.visitAt)) {
        voter.pastVisits = [...voter.pastVisits, packVisit(voter.visitAt, voter.names)];
        voter.names = 0;
        voter.previousVisitAt = voter.visitAt;
        voter.visitAt = vote.at;
        voter.days += 1;
      }
      for (const candidate of vote.choices) voter.names = withName(voter.names, candidate);
      voter.seqs = voter.seqs.length === 0 ? [vote.seq] : voter.seqs.concat(vote.seq);
      if (voter.days > 1) return voter;
      for (const candidate of vote.choices) {
        if (voter.choices.includes(candidate)) continue;
        voter.choices =
          voter.choices.length === 0 ? only(candidate) : voter.choices.concat(candidate);
        const tally = voter.net?.byCandidate;
        tally?.set(candidate, (tally.get(candidate) ?? 0) + 1);
      }
      return voter;
    },
  };
}
