import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { plainHead } from "../../views/head.ts";
import { words } from "../wording.ts";
import { campaignPhase } from "./campaignPhase.ts";

/** Campaigns on the page of all: more than a city holds in a generation. */
const mostCampaigns = 100;

/** The list of campaigns, the newest first. */
export const campaignList = (library: Library) => {
  const campaigns = library.campaigns.newest(mostCampaigns);
  return {
    head: plainHead({
      path: paths.campaigns(),
      title: words.campaigns,
      description: words.campaignsText,
      section: "campaigns",
      about: {
        kind: "list",
        entries: campaigns.map(({ name, slug }) => ({
          title: name,
          href: paths.campaign(slug),
        })),
      },
    }),
    campaigns: campaigns.map((campaign) => ({
      href: paths.campaign(campaign.slug),
      name: campaign.name,
      summary: campaign.summary,
      sample: campaign.sample,
      phase: campaignPhase(campaign, library.clock(campaign)),
      candidates: campaign.candidates.filter(({ withdrawn }) => !withdrawn).length,
    })),
  };
};

export type CampaignList = ReturnType<typeof campaignList>;
