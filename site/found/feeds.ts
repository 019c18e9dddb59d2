import type { Rendition } from "#content/media.wire.ts";
import type { Story } from "#content/story.wire.ts";
import { storyKinds } from "#content/vocabulary.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import type { Library } from "../edition/library.ts";
import { oncePer } from "../edition/oncePer.ts";
import type { ListName } from "../edition/storyLists.ts";
import { correctionLine } from "../views/correctionLines.ts";
import { coversOf } from "../views/covers.ts";
import { originLines } from "../views/credits.ts";
import { serviceWording } from "../views/serviceWording.ts";
import { storyWording } from "../views/storyWording.ts";
import { wording } from "../wording.ts";
import { coverFile } from "./coverFiles.ts";
import type { FeedText } from "./feedHtml.ts";

/** One entry of a feed. */
type FeedEntry = {
  /** Names the record for good: a text whose address changes is no new entry. */
  id: string;
  href: string;
  title: string;
  summary: string;
  at: string;
  updatedAt: string;
  authors: string[];
  /** Kind and topics in words. */
  categories: string[];
  /** The story's cover. */
  image: Omit<Rendition, "type"> | undefined;
  /** The whole text; an entry without one is a note that its summary holds. */
  text: FeedText | undefined;
};

/** What a feed holds, whatever format it is written in; addresses are site-absolute. */
export type Feed = {
  title: string;
  description: string;
  home: string;
  file: string;
  entries: FeedEntry[];
};

/** A feed reader needs the newest, with their texts; who wants more has the lists. */
const most = 20;

const coverOf = (library: Library, page: string) => {
  const facts = coversOf(library).get(page);
  return facts && coverFile(facts, "wide");
};

const notesOf = (library: Library, story: Story): string[] => [
  ...(story.sample ? [wording.sample] : []),
  ...originLines(story.origin).map(({ label, value }) => `${label}：${value}`),
  ...(story.aiAssisted ? [wording.aiAssisted] : []),
  ...library.correctionsOf(story).map((correction) => {
    const { wrong, right } = correctionLine(correction);
    return `${storyWording.correction}：${wrong}${right}`;
  }),
];

const textOf = (library: Library, story: Story): FeedText => ({
  notes: notesOf(library, story),
  picture: story.cover,
  body: story.body,
  turns: story.kind === "interview" ? story.transcript : [],
});

const entryOf = (library: Library, story: Story): FeedEntry => ({
  id: `urn:gridpress:${story.kind}:${story.id}`,
  href: paths.story(story),
  title: story.headline,
  summary: story.summary,
  at: story.publishedAt,
  updatedAt: story.updatedAt,
  categories: [
    labelOf(storyKinds, story.kind),
    ...story.topics.flatMap((slug) => library.topic(slug)?.name ?? []),
  ],
  authors: story.credits.filter(({ role }) => role === "reporter").flatMap(({ names }) => names),
  image: coverOf(library, paths.story(story)),
  text: textOf(library, story),
});

const correctionsFeed = (library: Library): Feed => ({
  title: `${library.edition.settings.name} 更正`,
  description: serviceWording.corrections.introduction,
  home: paths.corrections(),
  file: "/feeds/corrections",
  entries: library.corrections.newest(most).map((correction) => {
    const { wrong, right } = correctionLine(correction);
    return {
      id: `urn:gridpress:correction:${correction.id}`,
      href: paths.story(correction.story),
      title: `更正：${library.story(correction.story)?.headline ?? ""}`,
      summary: wrong + right,
      at: correction.at,
      updatedAt: correction.at,
      authors: [],
      categories: [],
      image: undefined,
      text: undefined,
    };
  }),
});

const madeFeeds = (library: Library): Feed[] => {
  const { places, topics, settings } = library.edition;
  const feed = (feedOf: Omit<Feed, "entries">, chosen: ListName): Feed => ({
    ...feedOf,
    entries: library
      .list(chosen)
      .newest(most)
      .map((story) => entryOf(library, story)),
  });
  const some = [
    ...places
      .filter(({ level }) => level === "district")
      .map(({ code, name }) =>
        feed(
          {
            title: `${settings.name} ${name}`,
            description: settings.description,
            home: paths.district(code),
            file: `/feeds/district/${code}`,
          },
          { of: "place", code },
        ),
      ),
    ...topics.map(({ slug, name, summary }) =>
      feed(
        {
          title: `${settings.name} ${name}`,
          description: summary ?? settings.description,
          home: paths.topic(slug),
          file: `/feeds/topic/${slug}`,
        },
        { of: "topic", slug },
      ),
    ),
  ].filter(({ entries }) => entries.length > 0);
  return [
    feed(
      {
        title: settings.name,
        description: settings.description,
        home: paths.home(),
        file: "/feed",
      },
      { of: "all" },
    ),
    ...some,
    correctionsFeed(library),
  ];
};

/** Every feed of the site: all stories, each district and topic that has some, and the corrections. */
const feeds = oncePer(madeFeeds);

/** Addresses of every feed, as RSS and as JSON Feed. */
export const feedPaths = (library: Library): string[] =>
  feeds(library).flatMap(({ file }) => [`${file}.xml`, `${file}.json`]);

/** The feed that lives at this path without its ending; undefined when there is none. */
export const feedAt = (library: Library, file: string): Feed | undefined =>
  feeds(library).find((feed) => feed.file === file);
