import { paths } from "#leaves/paths.ts";
import type { Library } from "../../edition/library.ts";
import { plainHead } from "../../views/head.ts";
import { words } from "../wording.ts";
import { campaignPhase } from "./campaignPhase.ts";

/** The list of campaigns, the newest first. */
export const campaignList = ({ edition }: Library) => ({
  head: plainHead({
    path: paths.campaigns(),
    title: words.campaigns,
    description: words.campaignsText,
    section: "campaigns",
    about: {
      kind: "list",
      entries: edition.campaigns.map(({ name, slug }) => ({
        title: name,
        href: paths.campaign(slug),
      })),
    },
  }),
  campaigns: edition.campaigns.map((campaign) => ({
    href: paths.campaign(campaign.slug),
    name: campaign.name,
    summary: campaign.summary,
    sample: campaign.sample,
    phase: campaignPhase(campaign, edition.at),
    candidates: campaign.candidates.filter(({ withdrawn }) => !withdrawn).length,
  })),
});

export type CampaignList = ReturnType<typeof campaignList>;
