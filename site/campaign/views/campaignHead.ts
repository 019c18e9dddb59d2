import type { Campaign } from "#edition/campaign.wire.ts";
import { paths } from "#leaves/paths.ts";
import type { PageHead } from "../../frame/pageHead.ts";
import { sizes } from "../../frame/sizes.ts";
import { plainHead } from "../../views/head.ts";
import { words } from "../wording.ts";

const list = { label: words.campaigns, href: paths.campaigns() };

/** Head of the campaign's own page. */
export const campaignHead = (campaign: Campaign): PageHead => {
  const { slug, name, summary, cover } = campaign;
  return plainHead({
    path: paths.campaign(slug),
    title: name,
    description: summary,
    section: "campaigns",
    picture: cover,
    lead: cover && { picture: cover, sizes: sizes.lead },
    about: { kind: "campaign", campaign },
    above: [list],
  });
};

/** Head of a page below the campaign. */
export const belowCampaign = (
  { slug, name }: Campaign,
  page: Pick<PageHead, "path" | "description" | "picture" | "showsCode"> & { title: string },
): PageHead =>
  plainHead({
    ...page,
    section: "campaigns",
    above: [list, { label: name, short: words.thisCampaign, href: paths.campaign(slug) }],
  });
