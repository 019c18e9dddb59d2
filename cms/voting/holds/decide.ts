import type { HoldState } from "./voteTotals.ts";

export const decisionKinds = [
  "release",
  "void-proposal",
  "void",
  "split-net",
  "split-agent",
] as const;

/** A decision as recorded. `void` confirms the proposal of another person. */
export type Decision = {
  id: number;
  kind: (typeof decisionKinds)[number];
  by: string;
  at: Date;
  reason: string;
  /** Taken before the count was sent back: it stands until another is taken (rules H22, V67). */
  isOfEarlierRound?: boolean;
};

export type Asked = { kind: Decision["kind"]; by: string; reason: string };

export type DecisionRefusal =
  | "counted"
  | "decided"
  | "indivisible"
  | "no-reason"
  | "same-person"
  | "nothing-proposed"
  | "proposed-already";

const states: Record<Decision["kind"], HoldState> = {
  release: "released",
  "void-proposal": "open",
  void: "void",
  "split-net": "split",
  "split-agent": "split",
};

/** By the last decision that was final, in whichever round. */
export const stateOf = (decisions: readonly Decision[]): HoldState => {
  const last = decisions.findLast(({ kind }) => kind !== "void-proposal");
  return last ? states[last.kind] : "open";
};

/**
 * Whether a person may take a decision on a hold (rules H20–H23, H27): its proposal when it confirms a void,
 * or why not. The database keeps the same rules for whoever does not ask.
 */
export function decide(
  { kind, by, reason }: Asked,
  decisions: readonly Decision[],
): { proposal: Decision | undefined } | { refusal: DecisionRefusal } {
  const earlier = decisions.filter(({ isOfEarlierRound }) => !isOfEarlierRound);
  if (stateOf(earlier) !== "open" || stateOf(decisions) === "split") return { refusal: "decided" };
  if (reason.trim() === "") return { refusal: "no-reason" };
  const proposals = earlier.filter((decision) => decision.kind === "void-proposal");
  if (kind === "release" || states[kind] === "split") return { proposal: undefined };
  if (kind === "void-proposal") {
    const isKnown = proposals.some((proposal) => proposal.by === by);
    return isKnown ? { refusal: "proposed-already" } : { proposal: undefined };
  }
  if (proposals.length === 0) return { refusal: "nothing-proposed" };
  const proposal = proposals.find((other) => other.by !== by);
  return proposal ? { proposal } : { refusal: "same-person" };
}

/** Kinds of address and of device in a hold. */
type Mix = { nets: number; agents: number };

/**
 * What a person may do about a hold before the count, once they give a reason; who may confirm a void need not propose another,
 * and what is all of one kind cannot be split by it.
 */
export function choicesOf(
  by: string,
  earlier: readonly Decision[],
  { nets, agents }: Mix,
): Asked["kind"][] {
  const state = stateOf(earlier);
  const open = decisionKinds.filter(
    (kind) =>
      !("refusal" in decide({ kind, by, reason: kind }, earlier)) &&
      (states[kind] === "split"
        ? (kind === "split-net" ? nets : agents) > 1
        : kind === "release"
          ? state !== "released"
          : state !== "void"),
  );
  return open.includes("void") ? open.filter((kind) => kind !== "void-proposal") : open;
}
