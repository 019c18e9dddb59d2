import type { Edition } from "#publishing/edition.wire.ts";
import { paths } from "#publishing/paths.ts";

/** Every address of the campaign pages: the list and, for each campaign, its pages and candidates. */
export const campaignPaths = (edition: Edition): string[] => [
  paths.campaigns(),
  ...edition.campaigns.flatMap(({ slug, candidates }) => [
    paths.campaign(slug),
    paths.campaignRules(slug),
    paths.campaignVerify(slug),
    paths.campaignResult(slug),
    ...candidates.map((candidate) => paths.candidate(slug, candidate.slug)),
  ]),
];
