import type { Campaign } from "#edition/campaign.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { resultWords } from "../resultWording.ts";
import { words } from "../wording.ts";
import { campaignHead } from "./campaignHead.ts";
import { campaignPhase } from "./campaignPhase.ts";
import { candidateCard } from "./candidateCard.ts";
import { limitsInWords } from "./limitsInWords.ts";
import { runningNotice } from "./resultStages.ts";

/** Until when objections are taken, with the ways to the result and to the form; undefined outside the days of notice. */
const noticeOf = (campaign: Campaign, at: string) => {
  const text = runningNotice(campaign, at);
  return (
    text && {
      text,
      links: [
        { label: resultWords.proposed, href: paths.campaignResult(campaign.slug) },
        { label: resultWords.object, href: paths.campaignObjections(campaign.slug) },
      ],
    }
  );
};

/** The home page of a campaign: its phases and its candidates by category; undefined when there is none of that slug. */
export const campaignHome = (library: Library, slug: string) => {
  const campaign = library.campaign(slug);
  if (!campaign) return undefined;
  const { rules } = campaign;
  const phase = campaignPhase(campaign, library.clock(campaign));
  const byNumber = campaign.candidates.toSorted((a, b) => a.number - b.number);
  return {
    head: campaignHead(campaign),
    slug,
    name: campaign.name,
    summary: campaign.summary,
    intro: campaign.intro,
    cover: campaign.cover,
    organisers: campaign.organisers,
    contact: campaign.contact,
    sample: campaign.sample,
    isOpen: campaign.rulesHash !== undefined,
    phase,
    notice: noticeOf(campaign, library.clock(campaign)),
    ballot: rules.ballot && {
      bounds: { min: rules.ballot.min, max: rules.ballot.max },
      groups: rules.categories.map((category) => ({
        name: category.name,
        candidates: byNumber
          .filter((candidate) => candidate.category === category.slug && !candidate.withdrawn)
          .map(({ number, name }) => ({ number, name })),
      })),
    },
    limits: limitsInWords(rules),
    categories: rules.categories.map((category) => ({
      ...category,
      candidates: byNumber
        .filter((candidate) => candidate.category === category.slug)
        .map((candidate) => candidateCard(slug, candidate)),
    })),
    links: [
      ...(phase.phase === "nomination"
        ? [{ label: words.nominate, href: paths.nominate(slug) }]
        : []),
      { label: words.rules, href: paths.campaignRules(slug) },
      { label: words.verify, href: paths.campaignVerify(slug) },
      { label: words.result, href: paths.campaignResult(slug) },
    ],
  };
};

export type CampaignHome = NonNullable<ReturnType<typeof campaignHome>>;
