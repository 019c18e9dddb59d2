import type { Campaign } from "#edition/campaign.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";

/** The pages of a campaign and its candidates. */
const pagesOf = ({ slug, candidates }: Campaign): string[] => [
  paths.campaign(slug),
  paths.campaignRules(slug),
  paths.campaignVerify(slug),
  paths.campaignResult(slug),
  ...candidates.map((candidate) => paths.candidate(slug, candidate.slug)),
];

/** Posters quote the rules, so there are none before the rules stand. */
const postersOf = ({ slug, candidates, rulesHash }: Campaign): string[] =>
  candidates
    .filter(({ withdrawn }) => rulesHash !== undefined && !withdrawn)
    .map((candidate) => paths.candidatePoster(slug, candidate.slug));

/** Every address of a campaign's pages and posters. */
export const campaignPaths = (campaign: Campaign): string[] => [
  ...pagesOf(campaign),
  ...postersOf(campaign),
];

/** Campaigns that a sitemap offers. */
const mostOffered = 100;

/** The pages of the campaigns that can be found, the oldest first; only the campaign's own tells when it changed. */
export const campaignPagePaths = ({ campaigns }: Library) =>
  [...campaigns.newest(mostOffered)].reverse().flatMap((campaign) =>
    pagesOf(campaign).map((path) => ({
      path,
      changedAt: path === paths.campaign(campaign.slug) ? campaign.updatedAt : undefined,
    })),
  );
