import type { Others } from "./agentMix.ts";
import type { ReasonCode, Sign } from "./finding.ts";
import type { Loyalty } from "./findSigns.ts";
import type { Scale } from "./thresholds.ts";
import type { Net, Voter } from "./voterBook.ts";

/** What is looked at: one candidate's new voters in a stretch of time. */
export type Case = {
  candidate: number;
  fans: readonly Voter[];
  /** All of the candidate's voters that the comparison knows, everybody else's devices and loyalty. */
  own: readonly Voter[];
  others: Others;
  /** All voters that the comparison knows. */
  everybody: readonly Voter[];
  loyalty: Loyalty;
  /** The instant up to which the ledger was read, in ms. */
  at: number;
  scale: Scale;
};

/** Voters who look like a machine's, and how many honest ones are expected among them. */
export type Suspicion = {
  reason: ReasonCode;
  candidate: number;
  signs: readonly Sign[];
  voters: readonly Voter[];
  expected: number;
  /** The candidate's other voters at the batch's one address. */
  beside?: number;
  /** Mean logarithm of found to expected; the plainest case is taken up first. */
  plainness: number;
  /** The address at which a machine for this candidate was found, if it is one. */
  machine?: Net | undefined;
};

/** Hardly anybody else comes from an address that so few voters of other candidates use. */
const strangers = 2;

/** Whether hardly anybody but the candidate's voters comes from the voter's address. */
export const isStrange = (candidate: number) => (voter: Voter) =>
  voter.net !== undefined &&
  voter.net.voters - (voter.net.byCandidate.get(candidate) ?? 0) <= strangers;
