import { dimensions, storyKinds } from "#content/vocabulary.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import { archivePaths } from "../edition/archivePaths.ts";
import type { Library } from "../edition/library.ts";
import type { ListName, StoryList } from "../edition/storyLists.ts";
import type { Crumb } from "../frame/pageHead.ts";
import type { SectionKey } from "../frame/sections.ts";

/** A list of stories with an address: its newest stand there, all of them in the calendar below it. */
export type Archive = {
  name: ListName;
  list: StoryList;
  /** Address of the list's own page. */
  base: string;
  /** Its name among others of its kind: 案例, 武侯区. */
  label: string;
  /** What it lists, as it follows a date: 案例, 武侯区案例. */
  noun: string;
  /** The list's own page, and what that lies in. */
  crumbs: (Crumb & { href: string })[];
  section: SectionKey;
  /** How many of the newest the list's own page shows. */
  shown: number;
  /** How many stories the page of a month names before its days have pages. */
  mostOfMonth: number;
};

/** Headlines on the page of a month. */
const mostHeadlines = 300;

type Kept = Omit<Archive, "list">;

/** The newest that a list shows; more are no lighter than a phone can bear, fewer make a reader turn pages. */
const ofList = 24;

/** The newest that the page of a place or a topic shows of its stories. */
export const ofSubject = 12;

const sectionOf = {
  case: "cases",
  news: "news",
  interview: "interviews",
  announcement: "projects",
} as const satisfies Record<string, SectionKey>;

const ofKinds = (): Kept[] =>
  storyKinds.map(({ value, label }) => ({
    name: { of: "kind", kind: value },
    base: paths.list(value),
    label,
    noun: label,
    crumbs: [{ label, href: paths.list(value) }],
    section: sectionOf[value],
    shown: ofList,
    mostOfMonth: 0,
  }));

const ofFilter = (name: ListName, { base, label }: { base: string; label: string }): Kept => ({
  name,
  base,
  label,
  noun: label.includes("案例") ? label : `${label}案例`,
  crumbs: [
    { label: labelOf(storyKinds, "case"), href: paths.list("case") },
    { label, href: base },
  ],
  section: "cases",
  shown: ofList,
  mostOfMonth: mostHeadlines,
});

const districtsOf = ({ edition }: Library) =>
  edition.places.filter(({ level }) => level === "district");

/** Every choice among the cases, by what it chooses. */
export const caseFilters = (library: Library) => [
  {
    name: "区县",
    filters: districtsOf(library).map(({ code, name }) =>
      ofFilter(
        { of: "place", code, kind: "case" },
        { base: paths.casesOfDistrict(code), label: name },
      ),
    ),
  },
  {
    name: "维度",
    filters: dimensions.map(({ value, label }) =>
      ofFilter(
        { of: "dimension", dimension: value },
        { base: paths.casesOfDimension(value), label },
      ),
    ),
  },
  {
    name: "专题",
    filters: library.edition.topics.map(({ slug, name }) =>
      ofFilter(
        { of: "topic", slug, kind: "case" },
        { base: paths.casesOfTopic(slug), label: name },
      ),
    ),
  },
];

const toStreets: Crumb & { href: string } = { label: "街道", href: paths.streets() };

const ofPlace = (
  code: string,
  place: { base: string; label: string },
  above: Archive["crumbs"],
): Kept => ({
  name: { of: "place", code },
  ...place,
  noun: `${place.label}稿件`,
  crumbs: [...above, { label: place.label, href: place.base }],
  section: "streets",
  shown: ofSubject,
  mostOfMonth: mostHeadlines,
});

const ofPlaces = (library: Library): Kept[] => {
  const districts = districtsOf(library).map(({ code, name }) =>
    ofPlace(code, { base: paths.district(code), label: name }, [toStreets]),
  );
  const crumbsOf = new Map(districts.map(({ base, crumbs }) => [base, crumbs]));
  const streets = library.edition.streets.map(({ place, slug, brand }) =>
    ofPlace(
      place.slice(0, 9),
      { base: paths.street(slug), label: library.place(place)?.name ?? brand },
      crumbsOf.get(paths.district(place.slice(0, 6))) ?? [toStreets],
    ),
  );
  return [...districts, ...streets];
};

const ofTopics = ({ edition }: Library): Kept[] =>
  edition.topics.map(({ slug, name }) => ({
    name: { of: "topic", slug },
    base: paths.topic(slug),
    label: name,
    noun: `“${name}”稿件`,
    crumbs: [
      { label: "专题", href: paths.topics() },
      { label: name, href: paths.topic(slug) },
    ],
    section: "topics",
    shown: ofSubject,
    mostOfMonth: mostHeadlines,
  }));

const known = new WeakMap<Library, ReadonlyMap<string, Archive>>();

/** Every list with an address, by the address. */
export const archivesOf = (library: Library): ReadonlyMap<string, Archive> => {
  const archives =
    known.get(library) ??
    new Map(
      [
        ...ofKinds(),
        ...caseFilters(library).flatMap(({ filters }) => filters),
        ...ofPlaces(library),
        ...ofTopics(library),
      ].map((kept) => [kept.base, { ...kept, list: library.list(kept.name) }]),
    );
  known.set(library, archives);
  return archives;
};

/** Addresses of all calendars. */
export const calendarPaths = (library: Library): string[] =>
  [...archivesOf(library).values()].flatMap(archivePaths);
