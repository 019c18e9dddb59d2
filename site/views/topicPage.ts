import type { Picture } from "#content/media.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { feedFile } from "../found/feeds.ts";
import type { PageHead } from "../frame/pageHead.ts";
import { sizes } from "../frame/sizes.ts";
import { archiveAt } from "./archives.ts";
import { type ArchiveWays, archiveWays } from "./archiveWays.ts";
import { plainHead } from "./head.ts";
import { listOfTeasers, type Teaser, teasersOf } from "./teaser.ts";

export type TopicPage = {
  head: PageHead;
  name: string;
  summary: string | undefined;
  cover: Picture | undefined;
  /** Stories of a series in reading order. */
  series: Teaser[];
  /** The newest of the other stories. */
  stories: Teaser[];
  ways: ArchiveWays | undefined;
};

/** The page of one topic; undefined when the edition has none with this slug. */
export const topicPage = (library: Library, slug: string): TopicPage | undefined => {
  const topic = library.topic(slug);
  const archive = archiveAt(library, paths.topic(slug));
  if (!topic || !archive) return undefined;
  const { list } = archive;
  const series = teasersOf(library, topic.series);
  const inSeries = new Set(series.map(({ href }) => href));
  const others = archive.newest(archive.shown).filter(({ href }) => !inSeries.has(href));
  return {
    head: plainHead({
      about: listOfTeasers([...series, ...others]),
      path: paths.topic(slug),
      title: topic.name,
      description: topic.summary ?? `专题：${topic.name}`,
      section: "topics",
      feed: list.hasMoreThan(0) ? feedFile("topic", slug) : undefined,
      picture: topic.cover,
      lead: topic.cover && { picture: topic.cover, sizes: sizes.wide },
      above: [{ label: "专题", href: paths.topics() }],
    }),
    name: topic.name,
    summary: topic.summary,
    cover: topic.cover,
    series,
    stories: others,
    ways: archiveWays(archive),
  };
};
