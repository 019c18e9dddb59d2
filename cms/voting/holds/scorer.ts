import { dayNumber } from "#leaves/shanghaiTime.ts";
import { createAnnounced, type HelperTime } from "./announced.ts";
import { coVoting } from "./coVoting.ts";
import type { Finding } from "./finding.ts";
import { findSuspicion } from "./scan.ts";
import { byCandidate, type Survey, surveyVoters } from "./survey.ts";
import type { Suspicion } from "./suspicion.ts";
import { dayMs, hourMs, scales } from "./thresholds.ts";
import { createVoterBook, type ScoredVote, type Voter } from "./voterBook.ts";

/** Raised whenever the same ledger could give other findings. */
export const scorerVersion = "2";

/** Suspicions taken up in one scan; what is left waits for the next. */
const mostRounds = 50;
/** How long what was usual stays so. */
const surveyMs = 6 * hourMs;
/** Nearly every vote is answered with this one. */
const nothing: readonly Finding[] = [];
/** After this long without a vote there is nothing new to find. */
const idleMs = 3 * dayMs;

type Batch = {
  key: string;
  suspicion: Pick<Suspicion, "reason" | "signs" | "candidate" | "expected" | "beside">;
  voters: readonly Voter[];
  seqs: number[];
};

const batchOf = ({ key, suspicion, voters, seqs }: Batch): Finding => ({
  key,
  reason: suspicion.reason,
  signs: suspicion.signs,
  score: Math.max(0, 1 - suspicion.expected / voters.length),
  candidate: suspicion.candidate,
  evidence: {
    voters: voters.length,
    nets: new Set(voters.map(({ net }) => net)).size,
    agents: new Set(voters.map(({ agent }) => agent)).size,
    expected: Math.round(suspicion.expected),
    ...(suspicion.beside !== undefined && { beside: suspicion.beside }),
  },
  seqs: seqs.sort((a, b) => a - b),
});

/** The candidate whom most of the voters chose on their first day. */
function mostChosen(voters: readonly Voter[]): number {
  let most: { candidate: number; count: number } = { candidate: 0, count: 0 };
  for (const [candidate, fans] of byCandidate(voters))
    if (fans.length > most.count) most = { candidate, count: fans.length };
  return most.candidate;
}

/**
 * Folds the ledger of one campaign and stream, in the order of `seq`, into findings. Time is that of the
 * rows alone: a scan runs when the first vote after its hour arrives, or when `scanUpTo` says that the ledger
 * was read up to an instant. Whoever folds the same rows gets the same findings.
 */
export function createScorer() {
  const book = createVoterBook();
  const announced = createAnnounced();
  const due = scales.map(() => 0);
  let late: Map<Voter, number[]> = new Map();
  let lastVoteAt = 0;
  let nextScan = 0;
  let usual: { at: number; bookSize: number; survey: Survey } | undefined;

  /** A survey of the last day serves some hours, unless the campaign has grown much or somebody was flagged. */
  function surveyFor(window: number, at: number): Survey {
    if (window > dayMs) return surveyVoters(book.freshSince(at - window), at);
    const isCurrent =
      usual &&
      at - usual.at < surveyMs &&
      book.size() < usual.bookSize + 0.25 * usual.survey.voters.length;
    if (usual && isCurrent) return usual.survey;
    usual = { at, bookSize: book.size(), survey: surveyVoters(book.freshSince(at - dayMs), at) };
    return usual.survey;
  }

  /**
   * One suspicion at a time: as long as a machine's voters are not flagged, they spoil what is usual, and honest
   * crowds look strange beside them.
   */
  function scanAt(at: number): Finding[] {
    const findings: Finding[] = [];
    scales.forEach(({ name, window, every }, index) => {
      if (at < (due[index] ?? 0)) return;
      due[index] = (Math.floor(at / every) + 1) * every;
      if (name === "campaign") findings.push(...companies(at));
      for (let round = 0; round < mostRounds; round += 1) {
        const recent = book.freshSince(at - window);
        if (recent.length === 0) break;
        const survey = surveyFor(window, at);
        const suspicion = findSuspicion({ recent, survey, at, scale: name });
        if (!suspicion) break;
        // What was usual some hours ago accuses nobody: a phone may have been renamed since.
        if (survey === usual?.survey && survey.at !== at) {
          usual = undefined;
          continue;
        }
        const { voters } = suspicion;
        for (const voter of voters) voter.flaggedFor = suspicion.candidate;
        if (suspicion.machine) suspicion.machine.machineFor = suspicion.candidate;
        usual = undefined;
        const key = `${at / 60_000}-${name}-${round}`;
        findings.push(
          batchOf({ key, suspicion, voters, seqs: voters.flatMap(({ seqs }) => seqs) }),
        );
      }
    });
    findings.push(...followUp(at));
    return findings;
  }

  /** Voters who keep coming together, whatever their devices. */
  function companies(at: number): Finding[] {
    return coVoting(book.returned(), dayNumber(at)).map(({ voters, expected }, nth) => {
      const candidate = mostChosen(voters);
      for (const voter of voters) voter.flaggedFor = candidate;
      usual = undefined;
      return batchOf({
        key: `${at / 60_000}-together-${nth}`,
        suspicion: { reason: "together", signs: [], candidate, expected },
        voters,
        seqs: voters.flatMap(({ seqs }) => seqs),
      });
    });
  }

  /** Later votes of voters who were flagged before, one batch for each candidate that gave them away. */
  function followUp(at: number): Finding[] {
    const batches = Map.groupBy(late, ([voter]) => voter.flaggedFor ?? 0);
    late = new Map();
    return [...batches].map(([candidate, entries]) =>
      batchOf({
        key: `${at / 60_000}-again-${candidate}`,
        suspicion: { reason: "known-voter", signs: [], candidate, expected: 0 },
        voters: entries.map(([voter]) => voter),
        seqs: entries.flatMap(([, seqs]) => seqs),
      }),
    );
  }

  /** Scans every hour that has passed since the last one, while there is anything new to find. */
  function scanUpTo(at: number): readonly Finding[] {
    if (lastVoteAt === 0 || at < nextScan) return nothing;
    const findings: Finding[] = [];
    const until = Math.min(at, lastVoteAt + idleMs);
    for (; nextScan <= until; nextScan += hourMs) findings.push(...scanAt(nextScan));
    return findings;
  }

  return {
    /** Announced helpers as they stand now; what comes through them within their limits is not looked at (rule H28). */
    announce: (helpers: readonly HelperTime[]): void => announced.announce(helpers),
    /** Adds one row. Answers the findings of the scans that its time made due, made without the row itself. */
    add(vote: ScoredVote): readonly Finding[] {
      // A clock that was set back makes rows of the past; they count for the latest instant seen.
      const at = Math.max(vote.at, lastVoteAt);
      const findings = scanUpTo(at);
      nextScan = (Math.floor(at / hourMs) + 1) * hourMs;
      lastVoteAt = at;
      if (!book.knows(vote.voter) && announced.covers(vote)) return findings;
      const voter = book.add(at === vote.at ? vote : { ...vote, at });
      if (voter.flaggedFor !== undefined) late.set(voter, [...(late.get(voter) ?? []), vote.seq]);
      return findings;
    },
    /** All rows before `at` have been added: runs the scans that are due by then, all of them for infinity. */
    scanUpTo,
  };
}
