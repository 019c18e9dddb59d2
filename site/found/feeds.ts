import type { Rendition } from "#content/media.wire.ts";
import type { Story } from "#content/story.wire.ts";
import { storyKinds } from "#content/vocabulary.ts";
import { ownAuthors } from "#edition/library/authorsOf.ts";
import type { EditionStore } from "#edition/library/editionStore.ts";
import type { Library } from "#edition/library/library.ts";
import type { ListName } from "#edition/library/lists.ts";
import { authorName } from "#leaves/authorKey.ts";
import { labelOf } from "#leaves/options.ts";
import { own } from "#leaves/own.ts";
import { paths } from "#leaves/paths.ts";
import { correctionLine } from "../views/correctionLines.ts";
import { coverAt } from "../views/covers.ts";
import { originLines } from "../views/credits.ts";
import { listWording } from "../views/listWording.ts";
import { mostAuthors, mostNamed } from "../views/mostNamed.ts";
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

/** So much of texts, as bytes of their parts: what is too much for a file of 200 KB stands there with its summary alone, as a note does. */
const mostTextBytes = 140_000;

const coverOf = (library: Library, page: string) => {
  const facts = coverAt(library, page);
  return facts && coverFile(facts, "wide");
};

const notesOf = (library: Library, story: Story): string[] => [
  ...(story.sample ? [wording.sample] : []),
  ...(story.kind === "interview"
    ? [`${storyWording.guest}：${story.guest.name}，${story.guest.post}`]
    : []),
  ...originLines(story.origin).map(({ label, value }) => `${label}：${value}`),
  ...(story.aiAssisted ? [wording.aiAssisted] : []),
  ...library.correctionsOf(story).map((correction) => {
    const { wrong, right } = correctionLine(correction);
    return `${storyWording.correction}：${wrong}${right}`;
  }),
];

/** A story as plain HTML is made from it. */
export const textOf = (library: Library, story: Story): FeedText => ({
  notes: notesOf(library, story),
  picture: story.cover,
  body: [
    ...story.body,
    ...(story.kind === "case" && story.figures.length > 0
      ? [{ type: "figures" as const, figures: story.figures }]
      : []),
  ],
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
  authors: story.origin.kind === "reprint" ? [story.origin.author] : ownAuthors(story),
  image: coverOf(library, paths.story(story)),
  text: textOf(library, story),
});

const withinBytes = (entries: readonly FeedEntry[]): FeedEntry[] => {
  let left = mostTextBytes;
  return entries.map((entry) => {
    const bytes = Buffer.byteLength(JSON.stringify(entry.text ?? ""));
    if (bytes > left) return { ...entry, text: undefined };
    left -= bytes;
    return entry;
  });
};

const correctionsFeed = (library: Library): Feed => ({
  title: `${library.settings.name} 更正`,
  description: serviceWording.corrections.introduction,
  home: paths.corrections(),
  file: correctionsFile,
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

type FeedOf = Omit<Feed, "entries" | "file">;

const ofStories = (library: Library, file: string, name: ListName, feed: FeedOf): Feed => ({
  ...feed,
  file,
  entries: withinBytes(
    library
      .list(name)
      .newest(most)
      .map((story) => entryOf(library, story)),
  ),
});

const ofDistrict = (library: Library, file: string, code: string): Feed | undefined => {
  const { name, description } = library.settings;
  const place = library.place(code);
  if (place?.level !== "district") return undefined;
  const title = `${name} ${place.name}`;
  return ofStories(
    library,
    file,
    { of: "place", code },
    { title, description, home: paths.district(code) },
  );
};

const ofTopic = (library: Library, file: string, slug: string): Feed | undefined => {
  const { name, description } = library.settings;
  const topic = library.topic(slug);
  if (!topic) return undefined;
  const feed = { title: `${name} ${topic.name}`, description: topic.summary ?? description };
  return ofStories(library, file, { of: "topic", slug }, { ...feed, home: paths.topic(slug) });
};

const ofStreet = (library: Library, file: string, slug: string): Feed | undefined => {
  const { name, description } = library.settings;
  const street = library.street(slug);
  if (!street) return undefined;
  const title = `${name} ${library.place(street.place)?.name ?? street.brand}`;
  return ofStories(
    library,
    file,
    { of: "place", code: street.place },
    { title, description, home: paths.street(slug) },
  );
};

const ofAuthor = (library: Library, file: string, key: string): Feed | undefined => {
  const author = authorName(key);
  if (!author) return undefined;
  const title = `${library.settings.name} ${author}`;
  return ofStories(
    library,
    file,
    { of: "author", author: key },
    { title, description: listWording.writtenBy(author), home: paths.author(key) },
  );
};

/** Feeds of a part of the stories: none while it has none. */
const some = {
  ...{ district: ofDistrict, street: ofStreet, topic: ofTopic, author: ofAuthor },
} as const;

/** The feed of all stories, and that of the corrections, without ending. */
export const everyStoryFile = "/feed";
export const correctionsFile = "/feeds/corrections";

/** The feed of a part of the stories, by its kind and name. */
export const feedFile = (of: keyof typeof some, key: string): string => `/feeds/${of}/${key}`;

/** Addresses of the feeds at a path without its ending, as RSS and as JSON Feed. */
const bothOf = (file: string) => [`${file}.xml`, `${file}.json`];

/** Addresses of every feed: all stories, each district, street, topic and author that has some, and the corrections. */
export const feedPaths = ({ library, slugs }: EditionStore): string[] => {
  const has = (name: ListName) => library.list(name).hasMoreThan(0);
  const districts = library.districts.newest(mostNamed).map(({ code }) => code);
  return [
    everyStoryFile,
    ...districts
      .filter((code) => has({ of: "place", code }))
      .map((code) => feedFile("district", code)),
    ...[...slugs("street")]
      .filter((slug) => has({ of: "place", code: library.street(slug)?.place ?? "" }))
      .map((slug) => feedFile("street", slug)),
    ...[...slugs("topic")]
      .filter((slug) => has({ of: "topic", slug }))
      .map((slug) => feedFile("topic", slug)),
    ...library.authors(mostAuthors).map((key) => feedFile("author", key)),
    correctionsFile,
  ].flatMap(bothOf);
};

/** The feed that lives at this path without its ending; undefined when there is none. */
export const feedAt = (library: Library, file: string): Feed | undefined => {
  const { name: title, description } = library.settings;
  if (file === everyStoryFile)
    return ofStories(library, file, { of: "all" }, { title, description, home: paths.home() });
  if (file === correctionsFile) return correctionsFeed(library);
  const [, folder = "", of = "", key = "", ...rest] = file.split("/");
  const feed =
    folder === "feeds" && rest.length === 0 ? own(some, of)?.(library, file, key) : undefined;
  return feed && feed.entries.length > 0 ? feed : undefined;
};
