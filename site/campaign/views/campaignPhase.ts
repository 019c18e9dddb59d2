import { campaignPhases } from "#content/vocabulary.ts";
import type { Campaign } from "#edition/campaign.wire.ts";
import { labelOf } from "#leaves/options.ts";
import { readStatements } from "#voting/acts/readStatements.ts";
import type { CampaignRules } from "#voting/campaign/campaign.wire.ts";
import { type Phase, phaseOf, takesBallots, takesLikes } from "#voting/campaign/phase.ts";
import { dateTimeOf } from "../../views/dates.ts";
import { words } from "../wording.ts";

export type PhaseStep = { name: string; text: string | undefined; isCurrent: boolean };

export type PhaseView = {
  phase: Phase;
  steps: PhaseStep[];
  takesLikes: boolean;
  takesBallots: boolean;
};

const held = (rules: CampaignRules, phase: Phase) =>
  phase === "likes" || phase === "ballot" ? rules[phase] !== undefined : true;

/** When votes were or are taken; `closed` is when a person ended it all, before its time. */
const spanOf = (
  rules: CampaignRules,
  { phase, closed }: { phase: Phase; closed: string | undefined },
): string | undefined => {
  const window = phase === "likes" || phase === "ballot" ? rules[phase] : undefined;
  if (!window) return undefined;
  const { opens, closes } = window;
  if (closed === undefined || new Date(closed) >= new Date(closes))
    return words.span(dateTimeOf(opens), dateTimeOf(closes));
  return new Date(closed) <= new Date(opens)
    ? words.notHeld
    : words.closedEarly(dateTimeOf(opens), dateTimeOf(closed));
};

/**
 * Where a campaign stands at the moment of its edition. A release is made whenever a window opens or closes;
 * what the vote endpoint says overrides this in the reader's browser.
 */
export function campaignPhase({ rules, rulesHash, acts }: Campaign, at: string): PhaseView {
  const statements = readStatements(acts);
  const done = statements.flatMap(({ kind }) => (kind === "opened" ? [] : [kind]));
  const closed = statements.find(({ kind }) => kind === "closed")?.at;
  const moment = { rules, acts: done, now: new Date(at) };
  const phase = rulesHash ? phaseOf(moment) : "nomination";
  return {
    phase,
    steps: campaignPhases
      .filter(({ value }) => held(rules, value))
      .map(({ value }) => ({
        name: labelOf(campaignPhases, value),
        text: spanOf(rules, { phase: value, closed }),
        isCurrent: value === phase,
      })),
    takesLikes: rulesHash !== undefined && takesLikes(moment),
    takesBallots: rulesHash !== undefined && takesBallots(moment),
  };
}
