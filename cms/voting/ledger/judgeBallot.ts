import { outsideOf, takesBallots } from "../campaign/phase.ts";
import type { BallotRow, OpenCampaign } from "./ledger.ts";
import type { Refusal } from "./voteRefusals.ts";

type Asked = { key: string; choices: readonly number[] };

/** What speaks against a ballot by itself, whoever casts it and whenever (rule V20). */
export function ballotRefusal(
  choices: readonly number[],
  { frozen, withdrawn }: OpenCampaign,
): Refusal | undefined {
  const { ballot } = frozen.rules;
  if (!ballot) return { code: "closed" };
  const different = new Set(choices);
  if (different.size < choices.length) return { code: "malformed" };
  if (different.size < ballot.min) return { code: "too-few-choices", limit: ballot.min };
  if (different.size > ballot.max) return { code: "too-many-choices", limit: ballot.max };
  const known = new Set(frozen.candidates.map((candidate) => candidate.number));
  if (choices.some((number) => !known.has(number))) return { code: "unknown-candidate" };
  if (choices.some((number) => withdrawn.includes(number))) return { code: "candidate-withdrawn" };
  return undefined;
}

export type BallotVerdict =
  | { kind: "repeated"; row: BallotRow }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "again" };

/** Why the ledger did not take a ballot (rule V21). */
export function judgeBallot(
  asked: Asked,
  facts: { campaign: OpenCampaign; now: Date; ballot?: BallotRow },
): BallotVerdict {
  const { campaign, now, ballot } = facts;
  const { rules } = campaign.frozen;
  if (ballot?.key === asked.key)
    return sameChoices(ballot.choices, asked.choices)
      ? { kind: "repeated", row: ballot }
      : { kind: "refused", refusal: { code: "key-reused" } };
  const moment = { rules, acts: campaign.acts, now };
  if (!takesBallots(moment)) return { kind: "refused", refusal: outsideOf(rules.ballot, moment) };
  if (ballot) return { kind: "refused", refusal: { code: "already-voted" } };
  const refusal = ballotRefusal(asked.choices, campaign);
  return refusal ? { kind: "refused", refusal } : { kind: "again" };
}

const sameChoices = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((number) => b.includes(number));
