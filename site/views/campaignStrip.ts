import { campaignPhases, labelOf } from "#content/vocabulary.ts";
import { paths } from "#publishing/paths.ts";
import type { CampaignRules } from "#voting/campaign.wire.ts";
import type { Library } from "../edition/library.ts";
import { dateTimeOf } from "./dates.ts";

type Phase = { name: string; opens: string; closes: string };

export type CampaignStrip = {
  href: string;
  name: string;
  summary: string;
  /** Phases with their windows as instants and in words; which one is on depends on the reader's clock. */
  phases: (Phase & { text: string })[];
  candidates: number;
  sample: boolean;
};

const phasesOf = (rules: CampaignRules): Phase[] =>
  (["likes", "ballot"] as const).flatMap((phase) => {
    const window = rules[phase];
    return window ? [{ name: labelOf(campaignPhases, phase), ...window }] : [];
  });

/** The campaign that the front page features: the chosen one, else the newest; undefined when there is none. */
export const campaignStrip = ({ edition }: Library): CampaignStrip | undefined => {
  const campaign =
    edition.campaigns.find(({ slug }) => slug === edition.featuredCampaign) ?? edition.campaigns[0];
  if (!campaign) return undefined;
  return {
    href: paths.campaign(campaign.slug),
    name: campaign.name,
    summary: campaign.summary,
    phases: phasesOf(campaign.rules).map((phase) => ({
      ...phase,
      text: `${dateTimeOf(phase.opens)} 至 ${dateTimeOf(phase.closes)}`,
    })),
    candidates: campaign.candidates.filter(({ withdrawn }) => !withdrawn).length,
    sample: campaign.sample,
  };
};
