import type { Street, Topic } from "#content/subjects.wire.ts";
import { dimensions, storyKinds } from "#content/vocabulary.ts";
import type { Library } from "#edition/library/library.ts";
import type { ListName } from "#edition/library/lists.ts";
import { labelOf } from "#leaves/options.ts";
import { own } from "#leaves/own.ts";
import { paths } from "#leaves/paths.ts";
import type { Place } from "#places/place.wire.ts";
import type { Crumb } from "../frame/pageHead.ts";
import type { SectionKey } from "../frame/sections.ts";
import {
  type Archive,
  type Kept,
  type KeptStories,
  mostHeadlines,
  ofList,
  ofSubject,
  over,
} from "./archive.ts";
import { mostNamed } from "./mostNamed.ts";
import { subjectArchives } from "./subjectArchives.ts";
import { teaserOf } from "./teaser.ts";

const sectionOf = {
  case: "cases",
  news: "news",
  interview: "interviews",
  announcement: "projects",
} as const satisfies Record<string, SectionKey>;

const ofKind = ({ value, label }: (typeof storyKinds)[number]): KeptStories => ({
  name: { of: "kind", kind: value },
  base: paths.list(value),
  label,
  noun: label,
  unit: "篇",
  crumbs: [{ label, href: paths.list(value) }],
  section: sectionOf[value],
  shown: ofList,
  mostOfMonth: 0,
  isPaged: true,
  within: undefined,
});

const ofFilter = (
  name: ListName,
  { base, label }: { base: string; label: string },
  within: Kept["within"],
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
  isPaged: false,
  within,
});

// Most stories of a district or topic are cases: two calendars of nearly the same would be two pages to change with each.
const casesOfDistrict = ({ code, name }: Place) =>
  ofFilter(
    { of: "place", code, kind: "case" },
    { base: paths.casesOfDistrict(code), label: name },
    { href: paths.district(code), label: name },
  );

const casesOfDimension = ({ value, label }: (typeof dimensions)[number]) =>
  ofFilter(
    { of: "dimension", dimension: value },
    { base: paths.casesOfDimension(value), label },
    undefined,
  );

const casesOfTopic = ({ slug, name }: Topic) =>
  ofFilter(
    { of: "topic", slug, kind: "case" },
    { base: paths.casesOfTopic(slug), label: name },
    { href: paths.topic(slug), label: name },
  );

/** Every choice among the cases, by what it chooses. */
export const caseFilters = ({ districts, topics }: Library) => [
  { name: "区县", filters: districts.newest(mostNamed).map(casesOfDistrict) },
  { name: "维度", filters: dimensions.map(casesOfDimension) },
  { name: "专题", filters: topics.newest(mostNamed).map(casesOfTopic) },
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
  isPaged: false,
  within: undefined,
});

const ofDistrict = ({ code, name }: Place) =>
  ofPlace(code, { base: paths.district(code), label: name }, [toStreets]);

const ofStreet = (library: Library, { place, slug, brand }: Street) => {
  const district = library.place(place.slice(0, 6));
  return ofPlace(
    place.slice(0, 9),
    { base: paths.street(slug), label: library.place(place)?.name ?? brand },
    district ? ofDistrict(district).crumbs : [toStreets],
  );
};

const ofCommunity = (library: Library, { code, name }: Place) => {
  const street = library.streetOf(code);
  const district = library.place(code.slice(0, 6));
  const above = street
    ? ofStreet(library, street).crumbs
    : district
      ? ofDistrict(district).crumbs
      : [toStreets];
  return ofPlace(code, { base: paths.community(code), label: name }, above);
};

const ofTopic = ({ slug, name }: Topic): KeptStories => ({
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
  isPaged: false,
  within: undefined,
});

/** The lists of stories by the folder that they live in, and the last part of their address. */
const storyArchives: Record<string, (library: Library, key: string) => KeptStories | undefined> = {
  "cases/district": (library, key) => found(library.place(key), isDistrict, casesOfDistrict),
  "cases/dimension": (_, key) =>
    found(
      dimensions.find(({ value }) => value === key),
      always,
      casesOfDimension,
    ),
  "cases/topic": (library, key) => found(library.topic(key), always, casesOfTopic),
  districts: (library, key) => found(library.place(key), isDistrict, ofDistrict),
  streets: (library, key) =>
    found(library.street(key), always, (street) => ofStreet(library, street)),
  communities: (library, key) =>
    found(library.place(key), isCommunity, (place) => ofCommunity(library, place)),
  topics: (library, key) => found(library.topic(key), always, ofTopic),
};
const isCommunity = ({ level }: Place) => level === "community";
const isDistrict = ({ level }: Place) => level === "district";
const always = () => true;
const found = <T>(one: T | undefined, is: (one: T) => boolean, kept: (one: T) => KeptStories) =>
  one !== undefined && is(one) ? kept(one) : undefined;

const storiesAt = (library: Library, base: string): KeptStories | undefined => {
  const kind = storyKinds.find(({ value }) => paths.list(value) === base);
  if (kind) return ofKind(kind);
  const parts = base.split("/").slice(1, -1);
  const folder = parts.slice(0, -1).join("/");
  return own(storyArchives, folder)?.(library, parts.at(-1) ?? "");
};

/** The list that lives at an address; undefined where there is none. */
export const archiveAt = (library: Library, base: string): Archive | undefined => {
  const subjects = own(subjectArchives, base);
  if (subjects) return subjects(library);
  const kept = storiesAt(library, base);
  return kept && over(kept, library.list(kept.name), (story) => teaserOf(library, story));
};
