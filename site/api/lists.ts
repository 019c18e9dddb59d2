import type { Story } from "#content/story.wire.ts";
import { storyKinds } from "#content/vocabulary.ts";
import type { DatedList } from "#edition/library/datedList.ts";
import type { EditionStore } from "#edition/library/editionStore.ts";
import type { Library } from "#edition/library/library.ts";
import type { ListName } from "#edition/library/lists.ts";
import { monthOf, periodOf } from "#edition/library/period.ts";
import { apiOf, apiPaths } from "#leaves/apiPaths.ts";
import { paths } from "#leaves/paths.ts";
import { mostCommunities, mostNamed } from "../views/mostNamed.ts";
import type { ApiCard, ApiList } from "./api.wire.ts";
import { type ApiSource, cards } from "./links.ts";
import { apiWording } from "./wording.ts";

/** Records of one part of a list. */
const mostOfPart = 50;

/** Records that the head of a list has: what a small program shows first. */
const mostOfHead = 24;

/**
 * A list of the API: parts of it hold a day or a month each. One without dates has no parts, and all of it in its head, without pictures.
 */
type Listed = {
  title: string;
  path: string;
  by: "day" | "month" | undefined;
  list: DatedList<unknown>;
  card: (source: ApiSource, entry: never) => ApiCard;
};

const listed = <T>(
  path: string,
  title: string,
  list: DatedList<T>,
  card: (source: ApiSource, entry: T) => ApiCard,
  by: Listed["by"],
): Listed => ({ path, title, by, list, card });

const ofStories = (
  path: string,
  title: string,
  list: DatedList<Story>,
  by: Listed["by"] = "month",
) => listed(path, title, list, cards.story, by);

/** Lists that there are whatever is published. */
export const standingLists = (library: Library): Listed[] => [
  ofStories(apiPaths.stories(), apiWording.allStories, library.list({ of: "all" }), "day"),
  ...storyKinds.map(({ value: kind, label }) =>
    ofStories(apiOf(paths.list(kind)), label, library.list({ of: "kind", kind })),
  ),
  listed(
    apiOf(paths.workers()),
    apiWording.workers,
    library.workers({ of: "all" }),
    cards.worker,
    "month",
  ),
  listed(
    apiOf(paths.projects()),
    apiWording.projects,
    library.projects({ of: "all" }),
    cards.project,
    "month",
  ),
  listed(
    apiOf(paths.streets()),
    apiWording.streets,
    library.streets({ of: "all" }),
    cards.street,
    "month",
  ),
  listed(apiOf(paths.topics()), apiWording.topics, library.topics, cards.topic, undefined),
  listed(
    apiOf(paths.campaigns()),
    apiWording.campaigns,
    library.campaigns,
    cards.campaign,
    undefined,
  ),
];

/** The stories of a place or topic, by the folder and name of its page. */
const storiesOf = (library: Library, folder: string, slug: string): Listed | undefined => {
  const of = (page: string, title: string, name: ListName) =>
    ofStories(apiPaths.stories(page), title, library.list(name));
  if (folder === "districts") {
    const place = library.place(slug);
    return place?.level === "district"
      ? of(paths.district(slug), place.name, { of: "place", code: slug })
      : undefined;
  }
  if (folder === "communities") {
    const place = library.communitiesIn(slug, 1)[0] === slug ? library.place(slug) : undefined;
    return place && of(paths.community(slug), place.name, { of: "place", code: slug });
  }
  if (folder === "streets") {
    const street = library.street(slug);
    return street && of(paths.street(slug), street.brand, { of: "place", code: street.place });
  }
  const topic = folder === "topics" ? library.topic(slug) : undefined;
  return topic && of(paths.topic(slug), topic.name, { of: "topic", slug });
};

/** The list at an address; undefined where there is none. */
export const listAt = (library: Library, path: string): Listed | undefined => {
  const [, folder = "", slug = ""] =
    /^\/api\/v1\/([^/]+)\/([^/]+)\/stories\.json$/.exec(path) ?? [];
  return folder
    ? storiesOf(library, folder, slug)
    : standingLists(library).find((one) => one.path === path);
};

/** Addresses of every list that has parts. */
export const apiLists = ({ library, slugs }: EditionStore): string[] => [
  ...standingLists(library).map(({ path }) => path),
  ...library.districts.newest(mostNamed).map(({ code }) => apiPaths.stories(paths.district(code))),
  ...library
    .communitiesIn("", mostCommunities)
    .map((code) => apiPaths.stories(paths.community(code))),
  ...[...slugs("street")].map((slug) => apiPaths.stories(paths.street(slug))),
  ...[...slugs("topic")].map((slug) => apiPaths.stories(paths.topic(slug))),
];

const periodsOf = ({ list, by }: Listed): readonly { period: string; count: number }[] => {
  if (by === "day") return list.days("").map(({ day, count }) => ({ period: day, count }));
  return by === "month" ? list.years().flatMap(({ period }) => list.months(period)) : [];
};

const partsOf = (count: number) => Math.ceil(count / mostOfPart);

/** Addresses of all parts of the list at an address; a list without dates has none. */
export const apiPartPaths = (library: Library, path: string): string[] => {
  const one = listAt(library, path);
  if (!one) return [];
  return periodsOf(one).flatMap(({ period, count }) =>
    Array.from({ length: partsOf(count) }, (_, index) => apiPaths.inList(path, period, index + 1)),
  );
};

/** The last part of the nearest period before one. */
const olderThan = ({ list, by, path }: Listed, period: string): string | undefined => {
  const day = list.dayBefore(period);
  if (!day) return undefined;
  const near = by === "day" ? day : monthOf(day);
  return apiPaths.inList(path, near, partsOf(list.total(near)));
};

/** The newest of a list; what follows begins with the newest part. */
export const headAnswer = (source: ApiSource, one: Listed): ApiList => {
  const { origin } = source;
  const { list, by, card, path, title } = one;
  const entries = list.newest(by ? mostOfHead : mostNamed) as never[];
  const older = by && list.hasMoreThan(mostOfHead) ? olderThan(one, "9999") : undefined;
  return {
    ...{ title, json: origin + path },
    ...(older && { older: origin + older }),
    entries: entries.map((entry) => {
      const { picture, ...plain } = card(source, entry);
      return { ...plain, ...(by && picture && { picture }) };
    }),
  };
};

/** A part of a list, newest first; undefined where there is none. */
export const partAnswer = (
  source: ApiSource,
  one: Listed,
  { period, part }: { period: string; part: number },
): ApiList | undefined => {
  const { origin } = source;
  const { list, by, card, path, title } = one;
  if (periodOf(period)?.of !== by) return undefined;
  const entries = list.oldest({
    ...{ period, from: (part - 1) * mostOfPart, most: mostOfPart },
  }) as never[];
  if (entries.length === 0) return undefined;
  const older = part > 1 ? apiPaths.inList(path, period, part - 1) : olderThan(one, period);
  return {
    ...{ title, json: origin + apiPaths.inList(path, period, part), period },
    ...(older && { older: origin + older }),
    entries: entries.map((entry) => card(source, entry)).reverse(),
  };
};
