import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { campaignPhase, type PhaseStep } from "../campaign/views/campaignPhase.ts";

export type CampaignStrip = {
  href: string;
  name: string;
  summary: string;
  /** The phases in order; one of them is on at the moment of the edition. */
  steps: PhaseStep[];
  candidates: number;
  sample: boolean;
};

/** The campaign that the front page features: the chosen one, else the newest; undefined when there is none. */
export const campaignStrip = (library: Library): CampaignStrip | undefined => {
  const campaign =
    (library.featuredCampaign && library.campaign(library.featuredCampaign)) ||
    library.campaigns.newest(1)[0];
  if (!campaign) return undefined;
  return {
    href: paths.campaign(campaign.slug),
    name: campaign.name,
    summary: campaign.summary,
    steps: campaignPhase(campaign, library.clock(campaign)).steps,
    candidates: campaign.candidates.filter(({ withdrawn }) => !withdrawn).length,
    sample: campaign.sample,
  };
};
