import { workerPosts } from "#content/vocabulary.ts";
import type { Campaign, Candidate } from "#edition/campaign.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import { rulesInWords } from "../campaign/views/rulesInWords.ts";
import { words } from "../campaign/wording.ts";
import { publicationDay } from "../views/dates.ts";
import { readableText } from "./readableText.ts";
import type { SearchText } from "./searchText.wire.ts";
import { placed, textsOf } from "./searchTexts.ts";

export const campaignText = (campaign: Campaign): SearchText => ({
  url: paths.campaign(campaign.slug),
  kind: "评选",
  title: campaign.name,
  day: publicationDay(campaign),
  texts: textsOf({
    摘要: campaign.summary,
    单位: campaign.organisers,
    人物: campaign.candidates.map(({ name }) => name),
    分类: campaign.rules.categories.map(({ name }) => name),
    正文: [...campaign.intro, ...campaign.candidates.map(({ summary }) => summary)],
    电话: campaign.contact,
  }),
});

const pageBelow = (
  campaign: Campaign,
  { url, title, lines }: { url: string; title: string; lines: readonly string[] },
): SearchText => ({
  ...{ url, kind: "评选", title, day: publicationDay(campaign) },
  texts: textsOf({ 摘要: campaign.name, 正文: lines }),
});

const candidateText = (library: Library, campaign: Campaign, candidate: Candidate): SearchText => {
  const { slug, name, number, category, post, place, summary, story, portrait, withdrawn } =
    candidate;
  return {
    url: paths.candidate(campaign.slug, slug),
    kind: words.candidates,
    title: name,
    day: publicationDay(campaign),
    ...placed(library, candidate.placeCodes),
    texts: textsOf({
      摘要: summary,
      地点: place,
      分类: [
        campaign.rules.categories.find((one) => one.slug === category)?.name,
        words.number(number),
        post && labelOf(workerPosts, post),
        withdrawn ? words.withdrawn : undefined,
      ],
      正文: story,
      图片说明: readableText(portrait).captions,
    }),
  };
};

/**
 * The pages of a campaign besides its own: rules, result, how a vote is checked, and one for each candidate. Each is made when it is asked for: a file has
 * some of what may be thousands.
 */
export const textsBelowCampaign = (
  library: Library,
  campaign: Campaign,
): readonly (() => SearchText)[] => {
  const { slug, rules, candidates } = campaign;
  return [
    () =>
      pageBelow(campaign, {
        ...{ url: paths.campaignRules(slug), title: words.rules },
        lines: rulesInWords(rules).flatMap(({ title, lines }) => [title, ...lines]),
      }),
    () => pageBelow(campaign, { url: paths.campaignResult(slug), title: words.result, lines: [] }),
    () =>
      pageBelow(campaign, {
        ...{ url: paths.campaignVerify(slug), title: words.verify },
        lines: [words.verifyText, words.chainText, words.auditText],
      }),
    ...candidates.map((candidate) => () => candidateText(library, campaign, candidate)),
  ];
};
