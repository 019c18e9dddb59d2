import type { Edition } from "#edition/edition.wire.ts";
import { paths } from "#leaves/paths.ts";

/** Every address of the campaign pages: the list and, for each campaign, its pages and candidates. */
export const campaignPaths = (edition: Edition): string[] => [
  paths.campaigns(),
  ...edition.campaigns.flatMap(({ slug, candidates, rulesHash }) => [
    paths.campaign(slug),
    paths.campaignRules(slug),
    paths.campaignVerify(slug),
    paths.campaignResult(slug),
    ...candidates.map((candidate) => paths.candidate(slug, candidate.slug)),
    // Posters quote the rules, so there are none before the rules stand.
    ...candidates
      .filter(({ withdrawn }) => rulesHash !== undefined && !withdrawn)
      .map((candidate) => paths.candidatePoster(slug, candidate.slug)),
  ]),
];
