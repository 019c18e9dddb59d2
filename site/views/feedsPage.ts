import type { Library } from "#edition/library/library.ts";
import type { ListName } from "#edition/library/lists.ts";
import { authorName } from "#leaves/authorKey.ts";
import { paths } from "#leaves/paths.ts";
import { correctionsFile, everyStoryFile, feedFile } from "../found/feeds.ts";
import { plainHead } from "./head.ts";
import { mostNamed } from "./mostNamed.ts";
import { mostStreets } from "./mostStreets.ts";
import { serviceWording } from "./serviceWording.ts";

const { feeds: wording } = serviceWording;

/** Something that can be followed: the page that it announces, and its file without an ending. */
type Followed = { name: string; page: string; file: string };

/** What can be followed, and how. */
export const feedsPage = (library: Library) => {
  const { districts, settings, topics } = library;
  const has = (name: ListName) => library.list(name).hasMoreThan(0);
  const groups: { heading: string; feeds: Followed[] }[] = [
    {
      heading: wording.all,
      feeds: [
        { name: wording.everyStory, page: paths.home(), file: everyStoryFile },
        { name: wording.corrections, page: paths.corrections(), file: correctionsFile },
      ],
    },
    {
      heading: wording.districts,
      feeds: districts
        .newest(mostNamed)
        .filter(({ code }) => has({ of: "place", code }))
        .map(({ code, name }) => ({
          ...{ name, page: paths.district(code), file: feedFile("district", code) },
        })),
    },
    {
      heading: wording.streets,
      feeds: library
        .streets({ of: "all" })
        .newest(mostStreets)
        .filter(({ place }) => has({ of: "place", code: place }))
        .map(({ slug, place, brand }) => ({
          name: library.place(place)?.name ?? brand,
          ...{ page: paths.street(slug), file: feedFile("street", slug) },
        })),
    },
    {
      heading: wording.topics,
      feeds: topics
        .newest(mostNamed)
        .filter(({ slug }) => has({ of: "topic", slug }))
        .map(({ slug, name }) => ({
          ...{ name, page: paths.topic(slug), file: feedFile("topic", slug) },
        })),
    },
    {
      heading: wording.authors,
      feeds: library.authors(mostNamed).flatMap((key) => {
        const name = authorName(key);
        return name ? [{ name, page: paths.author(key), file: feedFile("author", key) }] : [];
      }),
    },
  ];
  return {
    head: plainHead({
      ...{ path: paths.feeds(), title: wording.title, description: wording.introduction },
    }),
    account: settings.wechat,
    accountCode: settings.wechatCode,
    groups: groups.filter(({ feeds }) => feeds.length > 0),
  };
};

export type FeedsPage = ReturnType<typeof feedsPage>;
