import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { placeLinks } from "../../views/places.ts";
import { words } from "../wording.ts";
import { belowCampaign } from "./campaignHead.ts";
import { campaignPhase } from "./campaignPhase.ts";
import { candidateCard } from "./candidateCard.ts";
import { limitsInWords } from "./limitsInWords.ts";

/** The page of one candidate; undefined when the campaign or the candidate is not in the edition. */
export const candidatePage = (library: Library, slug: string, candidateSlug: string) => {
  const campaign = library.campaign(slug);
  const candidate = campaign?.candidates.find((entry) => entry.slug === candidateSlug);
  if (!campaign || !candidate) return undefined;
  const path = paths.candidate(slug, candidateSlug);
  const category = campaign.rules.categories.find((entry) => entry.slug === candidate.category);
  return {
    head: belowCampaign(campaign, {
      path,
      title: `${words.number(candidate.number)} ${candidate.name}`,
      description: candidate.summary,
      picture: candidate.portrait,
      showsCode: true,
    }),
    path,
    slug,
    campaign: { name: campaign.name, href: paths.campaign(slug) },
    category: category?.name,
    card: candidateCard(slug, candidate),
    places: placeLinks(library, candidate.placeCodes),
    story: candidate.story,
    worker: candidate.worker && paths.worker(candidate.worker),
    isOpen: campaign.rulesHash !== undefined,
    phase: campaignPhase(campaign, library.clock(campaign)),
    poster:
      campaign.rulesHash && !candidate.withdrawn
        ? paths.candidatePoster(slug, candidateSlug)
        : undefined,
    limits: limitsInWords(campaign.rules),
  };
};

export type CandidatePage = NonNullable<ReturnType<typeof candidatePage>>;
