import type { Picture } from "#content/media.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { signingKeyOf } from "#voting/acts/readStatements.ts";
import { type CampaignRules, votersOf } from "#voting/campaign/campaign.wire.ts";
import { words } from "../wording.ts";
import { belowCampaign } from "./campaignHead.ts";
import { candidateCard } from "./candidateCard.ts";
import { rulesInWords } from "./rulesInWords.ts";
import { votersInWords } from "./votersInWords.ts";

/** Sections of the rules that somebody in front of the paper needs. */
const needed = new Set(["点赞", "投票"]);

const howToTakePart = (rules: CampaignRules) => [
  ...rulesInWords(rules).filter(({ title }) => needed.has(title)),
  { title: words.whoVotes, lines: [votersInWords[votersOf(rules)].who] },
];

/**
 * The poster of a candidate on one sheet of A4; undefined where there is none: before the rules are frozen, and for those
 * who have withdrawn.
 */
export const posterPage = (library: Library, slug: string, candidateSlug: string) => {
  const campaign = library.campaign(slug);
  const candidate = campaign?.candidates.find((entry) => entry.slug === candidateSlug);
  if (!campaign?.rulesHash || !candidate || candidate.withdrawn) return undefined;
  const category = campaign.rules.categories.find((entry) => entry.slug === candidate.category);
  const title = `${words.number(candidate.number)} ${candidate.name}${words.poster}`;
  const portrait: Picture | undefined = candidate.portrait;
  return {
    head: {
      ...belowCampaign(campaign, {
        path: paths.candidatePoster(slug, candidateSlug),
        title,
        description: words.posterText,
      }),
      hidden: true,
    },
    campaign: campaign.name,
    organisers: campaign.organisers,
    category: category?.name,
    card: candidateCard(slug, candidate),
    portrait,
    how: howToTakePart(campaign.rules),
    signingKey: signingKeyOf(campaign.acts)?.slice(0, 4).join(" "),
  };
};

export type PosterPage = NonNullable<ReturnType<typeof posterPage>>;
