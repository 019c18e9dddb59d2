import type { Picture } from "#content/media.wire.ts";
import type { Story } from "#content/story.wire.ts";
import { dimensions, storyKinds } from "#content/vocabulary.ts";
import type { Library } from "#edition/library/library.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import type { Crumb, PageHead } from "../frame/pageHead.ts";
import type { SectionKey } from "../frame/sections.ts";
import { sizes } from "../frame/sizes.ts";
import { wording } from "../wording.ts";
import { type BodyBlock, bodyBlocks } from "./bodyBlocks.ts";
import { type CorrectionLine, correctionLine, printIssue } from "./correctionLines.ts";
import { type Byline, bylineOf, type CreditLine, creditLines, originLines } from "./credits.ts";
import { type Dated, dated, dateTimeOf } from "./dates.ts";
import { type HeadlineSize, headlineSize } from "./headline.ts";
import { type Neighbours, neighboursOf } from "./neighbours.ts";
import { placeLinks, placeNames } from "./places.ts";
import { relatedStories } from "./relatedStories.ts";
import { type SeriesPlace, seriesPlaces } from "./seriesPlace.ts";
import { type Teaser, teasersOf } from "./teaser.ts";

const sectionOf: Partial<Record<Story["kind"], SectionKey>> = {
  case: "cases",
  news: "news",
  interview: "interviews",
  announcement: "projects",
};

/** Everything that stands above a story's text. */
export type StoryTop = {
  kicker: string | undefined;
  headline: string;
  size: HeadlineSize;
  deck: string | undefined;
  byline: Byline | undefined;
  published: Dated;
  updated: Dated | undefined;
  /** 示例, 转载 and other short labels. */
  marks: string[];
  aiAssisted: boolean;
  places: Crumb[];
  cover: Picture | undefined;
  corrections: CorrectionLine[];
};

/** Everything that stands under a story's text. */
export type StoryEnd = {
  credits: CreditLine[];
  origin: ReturnType<typeof originLines>;
  print: string | undefined;
  /** Series that the story is a part of, with the parts before and after it. */
  series: SeriesPlace[];
  topics: Crumb[];
  related: Teaser[];
  /** The way through the section. */
  neighbours: Neighbours;
};

export type StoryParts = {
  head: PageHead;
  top: StoryTop;
  body: BodyBlock[];
  end: StoryEnd;
};

const storyTop = (library: Library, story: Story): StoryTop => ({
  kicker: story.kicker,
  headline: story.headline,
  size: headlineSize(story.headline),
  deck: story.deck,
  byline: bylineOf(story),
  published: { iso: story.publishedAt, text: dateTimeOf(story.publishedAt) },
  updated: story.updatedAt === story.publishedAt ? undefined : dated(story.updatedAt),
  marks: [
    ...(story.sample ? [wording.sample] : []),
    ...(story.origin.kind === "reprint" ? [wording.reprint] : []),
  ],
  aiAssisted: story.aiAssisted,
  places: placeLinks(library, story.places),
  cover: story.cover,
  corrections: library.correctionsOf(story).map(correctionLine),
});

const storyEnd = (library: Library, story: Story): StoryEnd => ({
  credits: creditLines(story),
  origin: originLines(story.origin),
  print: story.print && printIssue(story.print),
  series: seriesPlaces(library, story),
  topics: story.topics.flatMap((slug) => {
    const topic = library.topic(slug);
    return topic ? [{ label: topic.name, href: paths.topic(slug) }] : [];
  }),
  related: teasersOf(library, relatedStories(library, story)),
  neighbours: neighboursOf(library, story),
});

const keywordsOf = (library: Library, story: Story): string[] => [
  ...story.topics.flatMap((slug) => library.topic(slug)?.name ?? []),
  ...(story.kind === "case" ? story.dimensions.map((one) => labelOf(dimensions, one)) : []),
];

const storyHead = (library: Library, story: Story): PageHead => ({
  path: paths.story(story),
  title: story.headline,
  description: story.summary,
  section: sectionOf[story.kind],
  kind: "article",
  picture: story.cover,
  about: {
    kind: "story",
    story,
    keywords: keywordsOf(library, story),
    places: placeNames(library, story.places),
  },
  lead: story.cover && { picture: story.cover, sizes: sizes.lead },
  crumbs: [
    { label: wording.home, href: paths.home() },
    { label: labelOf(storyKinds, story.kind), href: paths.list(story.kind) },
    { label: wording.articleText },
  ],
});

/** What the pages of all story kinds have in common. */
export const storyParts = (library: Library, story: Story): StoryParts => ({
  head: storyHead(library, story),
  top: storyTop(library, story),
  body: bodyBlocks(library, story.body),
  end: storyEnd(library, story),
});
