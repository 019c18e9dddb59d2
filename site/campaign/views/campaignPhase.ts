import { campaignPhases, labelOf } from "#content/vocabulary.ts";
import { readStatements } from "#voting/acts/readStatements.ts";
import type { Campaign, CampaignRules } from "#voting/campaign.wire.ts";
import { type Phase, phaseOf, takesBallots, takesLikes } from "#voting/phase.ts";
import { dateTimeOf } from "../../views/dates.ts";

export type PhaseStep = { name: string; text: string | undefined; isCurrent: boolean };

export type PhaseView = {
  phase: Phase;
  steps: PhaseStep[];
  takesLikes: boolean;
  takesBallots: boolean;
};

const held = (rules: CampaignRules, phase: Phase) =>
  phase === "likes" || phase === "ballot" ? rules[phase] !== undefined : true;

const spanOf = (rules: CampaignRules, phase: Phase): string | undefined => {
  const window = phase === "likes" || phase === "ballot" ? rules[phase] : undefined;
  return window && `${dateTimeOf(window.opens)} 至 ${dateTimeOf(window.closes)}`;
};

/**
 * Where a campaign stands at the moment of its edition. A release is made whenever a window opens or closes;
 * what the vote endpoint says overrides this in the reader's browser.
 */
export function campaignPhase({ rules, rulesHash, acts }: Campaign, at: string): PhaseView {
  const done = readStatements(acts).flatMap(({ kind }) => (kind === "opened" ? [] : [kind]));
  const moment = { rules, acts: done, now: new Date(at) };
  const phase = rulesHash ? phaseOf(moment) : "nomination";
  return {
    phase,
    steps: campaignPhases
      .filter(({ value }) => held(rules, value))
      .map(({ value }) => ({
        name: labelOf(campaignPhases, value),
        text: spanOf(rules, value),
        isCurrent: value === phase,
      })),
    takesLikes: rulesHash !== undefined && takesLikes(moment),
    takesBallots: rulesHash !== undefined && takesBallots(moment),
  };
}
