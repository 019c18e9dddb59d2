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

const facilityLine = (library: Library, facility: Facility): FacilityLine => {
  const { name, reach, layer, place, note } = facility;
  const community = place === undefined ? undefined : library.place(place)?.name;
  const hasPage = place !== undefined && library.communitiesIn(place, 1).length > 0;
  return {
    name,
    marks: [
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

export type LifeCirclePage = {
  head: PageHead;
  title: string;
  introduction: string;
  /** Every kind, the one that is shown marked; the first is all. */
  kinds: (Crumb & { href: string; isCurrent: boolean })[];
  streets: StreetFacilities[];
};

const isKind = (value: string): value is Kind => serviceKinds.some((one) => one.value === value);

/** The directory of facilities, all of them or those of one kind of service; undefined of a kind that there is not. */
export const lifeCirclePage = (library: Library, kind?: string): LifeCirclePage | undefined => {
  if (kind !== undefined && !isKind(kind)) return undefined;
  const words = listWording.lifeCircle;
  const path = kind === undefined ? paths.lifeCircle() : paths.lifeCircleOf(kind);
  const title = kind === undefined ? words.title : `${words.title}：${labelOf(serviceKinds, kind)}`;
  const streets = library
    .streets({ of: "all" })
    .newest(mostStreets)
    .flatMap((street): StreetFacilities[] => {
      const lines = street.facilities
        .filter((facility) => kind === undefined || facility.kind === kind)
        .map((facility) => facilityLine(library, facility));
      const place = placeInWords(library, [street.place]) ?? street.brand;
      return lines.length > 0
        ? [{ label: place, href: paths.street(street.slug), place: street.place, lines }]
        : [];
    })
    .sort((one, other) => one.place.localeCompare(other.place));
  return {
    head: plainHead({
      path,
      title,
      description: words.introduction,
      section: "streets",
      above:
        kind === undefined
          ? [{ label: "街道", href: paths.streets() }]
          : [{ label: words.title, href: paths.lifeCircle() }],
      ...(kind !== undefined && { crumb: labelOf(serviceKinds, kind) }),
    }),
    title,
    introduction: words.introduction,
    kinds: [
      { label: words.all, href: paths.lifeCircle(), isCurrent: kind === undefined },
      ...serviceKinds.map(({ value, label }) => ({
        ...{ label, href: paths.lifeCircleOf(value), isCurrent: kind === value },
      })),
    ],
    streets,
  };
};
