import { dimensions, storyKinds } from "#content/vocabulary.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import { archivePaths } from "../edition/archivePaths.ts";
import type { Counts, DatedList } from "../edition/datedList.ts";
import type { Library } from "../edition/library.ts";
import { oncePer } from "../edition/oncePer.ts";
import type { ListName } from "../edition/storyLists.ts";
import type { Crumb } from "../frame/pageHead.ts";
import type { SectionKey } from "../frame/sections.ts";
import { correctionTeaser, projectTeaser, workerTeaser } from "./subjectTeasers.ts";
import { type Teaser, teaserOf } from "./teaser.ts";

/** A list with an address: its newest stand there, all of them in the calendar below it. */
export type Archive = {
  /** Which list of stories it is; undefined for a list of something else. */
  name: ListName | undefined;
  list: Counts;
  /** Its newest entries, and those of a day, as its pages announce them. */
  newest: (most: number) => Teaser[];
  day: (day: string) => Teaser[];
  /** Address of the list's own page. */
  base: string;
  /** Its name among others of its kind: 案例, 武侯区. */
  label: string;
  /** What it lists, as it follows a date: 案例, 武侯区案例. */
  noun: string;
  /** What its entries are counted in: 篇, 位. */
  unit: string;
  /** The list's own page, and what that lies in. */
  crumbs: (Crumb & { href: string })[];
  section: SectionKey | undefined;
  /** How many of the newest the list's own page shows. */
  shown: number;
  /** How many stories the page of a month names before its days have pages. */
  mostOfMonth: number;
};

/** Headlines on the page of a month. */
const mostHeadlines = 300;

type Kept = Omit<Archive, "list" | "newest" | "day">;
type KeptStories = Kept & { name: ListName };

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

const ofKinds = (): KeptStories[] =>
  storyKinds.map(({ value, label }) => ({
    name: { of: "kind", kind: value },
    base: paths.list(value),
    label,
    noun: label,
    unit: "篇",
    crumbs: [{ label, href: paths.list(value) }],
    section: sectionOf[value],
    shown: ofList,
    mostOfMonth: 0,
  }));

const ofFilter = (
  name: ListName,
  { base, label }: { base: string; label: string },
): KeptStories => ({
  name,
  base,
  label,
  noun: label.includes("案例") ? label : `${label}案例`,
  unit: "篇",
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
): KeptStories => ({
  name: { of: "place", code },
  ...place,
  noun: `${place.label}稿件`,
  unit: "篇",
  crumbs: [...above, { label: place.label, href: place.base }],
  section: "streets",
  shown: ofSubject,
  mostOfMonth: mostHeadlines,
});

const ofPlaces = (library: Library): KeptStories[] => {
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

const ofTopics = ({ edition }: Library): KeptStories[] =>
  edition.topics.map(({ slug, name }) => ({
    name: { of: "topic", slug },
    base: paths.topic(slug),
    label: name,
    noun: `“${name}”稿件`,
    unit: "篇",
    crumbs: [
      { label: "专题", href: paths.topics() },
      { label: name, href: paths.topic(slug) },
    ],
    section: "topics",
    shown: ofSubject,
    mostOfMonth: mostHeadlines,
  }));

const over = <T>(kept: Kept, list: DatedList<T>, teaser: (entry: T) => Teaser): Archive => ({
  ...kept,
  list,
  newest: (most) => list.newest(most).map(teaser),
  day: (day) => list.day(day).map(teaser),
});

const ofSubjects = (
  section: SectionKey | undefined,
  page: { base: string; label: string; unit: string },
): Kept => ({
  name: undefined,
  ...page,
  noun: page.label,
  crumbs: [{ label: page.label, href: page.base }],
  section,
  shown: ofList,
  mostOfMonth: mostHeadlines,
});

/** The lists of what is no story. */
const subjectArchives = (library: Library): Archive[] => [
  over(
    ofSubjects("workers", { base: paths.workers(), label: "人物", unit: "位" }),
    library.workers({ of: "all" }),
    (worker) => workerTeaser(library, worker),
  ),
  over(
    ofSubjects("projects", { base: paths.projects(), label: "微治理项目", unit: "个" }),
    library.projects({ of: "all" }),
    (project) => projectTeaser(library, project),
  ),
  over(
    ofSubjects(undefined, { base: paths.corrections(), label: "更正", unit: "条" }),
    library.corrections,
    (correction) => correctionTeaser(library, correction),
  ),
];

const archives = (library: Library): Archive[] => [
  ...[
    ...ofKinds(),
    ...caseFilters(library).flatMap(({ filters }) => filters),
    ...ofPlaces(library),
    ...ofTopics(library),
  ].map((kept) => over(kept, library.list(kept.name), (story) => teaserOf(library, story))),
  ...subjectArchives(library),
];

/** Every list with an address, by the address. */
export const archivesOf = oncePer(
  (library: Library): ReadonlyMap<string, Archive> =>
    new Map(archives(library).map((archive) => [archive.base, archive])),
);

/** Addresses of all calendars. */
export const calendarPaths = (library: Library): string[] =>
  [...archivesOf(library).values()].flatMap(archivePaths);

/** Lists with pages of their own in their folders, of which a year, month or day of the list is told apart there. */
const folders = new Set(["cases", "news", "interviews", "announcements", "projects", "workers"]);

/** Addresses of the calendars that do not lie right beside the pages of what they list. */
export const calendarPathsElsewhere = (library: Library): string[] =>
  calendarPaths(library).filter((path) => {
    const [folder = "", ...below] = path.split("/").filter(Boolean);
    return below.length > 1 || !folders.has(folder);
  });
