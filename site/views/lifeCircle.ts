import type { Street } from "#content/subjects.wire.ts";
import { facilityLayers, facilityReaches, serviceKinds } from "#content/vocabulary.ts";
import type { Library } from "#edition/library/library.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import type { Crumb, PageHead } from "../frame/pageHead.ts";
import { plainHead } from "./head.ts";
import { listWording } from "./listWording.ts";
import { mostStreets } from "./mostStreets.ts";
import { placeInWords } from "./places.ts";

type Facility = Street["facilities"][number];
type Kind = (typeof serviceKinds)[number]["value"];

/** A facility as a list shows it. */
export type FacilityLine = {
  name: string;
  /** How far on foot, what for, and in which community, as far as it is known. */
  marks: string[];
  community: Crumb | undefined;
  note: string | undefined;
};

const facilityLine = (
  library: Library,
  facility: Facility,
  { saysKind = false } = {},
): FacilityLine => {
  const { name, kind, reach, layer, place, note } = facility;
  const community = place === undefined ? undefined : library.place(place)?.name;
  const hasPage = place !== undefined && library.communitiesIn(place, 1).length > 0;
  return {
    name,
    marks: [
      ...(saysKind ? [labelOf(serviceKinds, kind)] : []),
      ...(reach ? [`步行${labelOf(facilityReaches, reach)}`] : []),
      ...(layer ? [labelOf(facilityLayers, layer)] : []),
    ],
    community: community
      ? { label: community, ...(hasPage && place && { href: paths.community(place) }) }
      : undefined,
    note,
  };
};

/** The facilities of a street by kind of service, those kinds that it has. */
export const facilitiesByKind = (library: Library, { facilities }: Street) =>
  serviceKinds.flatMap(({ value, label }) => {
    const lines = facilities
      .filter(({ kind }) => kind === value)
      .map((facility) => facilityLine(library, facility));
    return lines.length > 0 ? [{ kind: label, href: paths.lifeCircleOf(value), lines }] : [];
  });

/** Facilities of a street on the page of a kind. */
type StreetFacilities = Crumb & { href: string; place: string; lines: FacilityLine[] };

type Choice = Crumb & { href: string; isCurrent: boolean };

export type LifeCirclePage = {
  head: PageHead;
  title: string;
  introduction: string;
  /** Every kind, the one that is shown marked; the first is all. */
  kinds: Choice[];
  /** The districts that have some, the one that is shown marked. */
  districts: Choice[];
  /** Street by street; none where there are too many facilities for one page. */
  streets: StreetFacilities[];
  /** Where they are found instead. */
  ways: { said: string; links: Crumb[] } | undefined;
};

/** So many facilities one page lists: with long names and notes it is below 200 KB. */
const mostLines = 400;

/** The way to each street, where all that it has would be too much for this page. */
function waysTo(streets: readonly StreetFacilities[]): LifeCirclePage["ways"] {
  const count = streets.reduce((sum, { lines }) => sum + lines.length, 0);
  if (count <= mostLines) return undefined;
  const { many, ofStreet } = listWording.lifeCircle;
  const links = streets.map(({ label, href, lines }) => ({
    ...{ href, label: ofStreet(label, lines.length) },
  }));
  return { said: many(count), links };
}

const isKind = (value: string): value is Kind => serviceKinds.some((one) => one.value === value);

/** What a page of the directory shows, by the last part of its address: a kind of service or a district. */
function chosenBy(
  library: Library,
  choice: string,
): { kind?: Kind; district?: string; label: string } | undefined {
  if (isKind(choice)) return { kind: choice, label: labelOf(serviceKinds, choice) };
  const place = library.place(choice);
  return place?.level === "district" ? { district: choice, label: place.name } : undefined;
}

/** The districts in which streets keep facilities, in the order of their codes. */
const districtsOf = (
  library: Library,
  streets: readonly Street[],
  current: string | undefined,
): Choice[] =>
  [
    ...new Set(
      streets
        .filter(({ facilities }) => facilities.length > 0)
        .map(({ place }) => place.slice(0, 6)),
    ),
  ]
    .sort()
    .flatMap((code) => {
      const name = library.place(code)?.name;
      return name
        ? [{ label: name, href: paths.lifeCircleOf(code), isCurrent: code === current }]
        : [];
    });

/** The directory of facilities: all of them, or those of one kind of service or of one district; undefined of what is neither. */
export const lifeCirclePage = (library: Library, choice?: string): LifeCirclePage | undefined => {
  const chosen = choice === undefined ? undefined : chosenBy(library, choice);
  if (choice !== undefined && !chosen) return undefined;
  const { kind, district } = chosen ?? {};
  const words = listWording.lifeCircle;
  const path = choice === undefined ? paths.lifeCircle() : paths.lifeCircleOf(choice);
  const title = chosen ? `${words.title}：${chosen.label}` : words.title;
  const all = library.streets({ of: "all" }).newest(mostStreets);
  const streets = all
    .filter(({ place }) => district === undefined || place.startsWith(district))
    .flatMap((street): StreetFacilities[] => {
      const lines = street.facilities
        .filter((facility) => kind === undefined || facility.kind === kind)
        .map((facility) => facilityLine(library, facility, { saysKind: kind === undefined }));
      const place = placeInWords(library, [street.place]) ?? street.brand;
      return lines.length > 0
        ? [{ label: place, href: paths.street(street.slug), place: street.place, lines }]
        : [];
    })
    .sort((one, other) => one.place.localeCompare(other.place));
  const ways = waysTo(streets);
  return {
    head: plainHead({
      path,
      title,
      description: words.introduction,
      section: "streets",
      above: chosen
        ? [{ label: words.title, href: paths.lifeCircle() }]
        : [{ label: "街道", href: paths.streets() }],
      ...(chosen && { crumb: chosen.label }),
    }),
    title,
    introduction: words.introduction,
    kinds: [
      { label: words.all, href: paths.lifeCircle(), isCurrent: chosen === undefined },
      ...serviceKinds.map(({ value, label }) => ({
        ...{ label, href: paths.lifeCircleOf(value), isCurrent: kind === value },
      })),
    ],
    districts: districtsOf(library, all, district),
    streets: ways ? [] : streets,
    ways,
  };
};
