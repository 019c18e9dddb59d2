import type { Picture } from "#content/media.wire.ts";
import type { Street } from "#content/subjects.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { feedFile } from "../found/feeds.ts";
import { figuresCsvPath } from "../found/figuresCsv.ts";
import type { Crumb, PageHead } from "../frame/pageHead.ts";
import { sizes } from "../frame/sizes.ts";
import { type BodyBlock, bodyBlocks } from "./bodyBlocks.ts";
import { communityLinks } from "./communityPage.ts";
import { plainHead } from "./head.ts";
import { facilitiesByKind } from "./lifeCircle.ts";
import { type PlaceContents, placeContents } from "./placeContents.ts";
import { placeInWords, placeNames } from "./places.ts";

export type StreetPage = {
  head: PageHead;
  name: string;
  /** District and street in words. */
  place: string;
  brand: string;
  slogan: string | undefined;
  summary: string;
  cover: Picture | undefined;
  communityBrands: Street["communityBrands"];
  methods: Street["methods"];
  gridFigures: Street["gridFigures"];
  /** Address of the grid figures as a table. */
  csv: string;
  /** What there is within a walk of fifteen minutes, by kind of service. */
  facilities: ReturnType<typeof facilitiesByKind>;
  body: BodyBlock[];
  contents: PlaceContents;
  /** Its communities from which there is something. */
  communities: Crumb[];
  sample: boolean;
};

/** The brand page of one street and everything from there; undefined when the edition has none with this slug. */
export const streetPage = (library: Library, slug: string): StreetPage | undefined => {
  const street = library.street(slug);
  if (!street) return undefined;
  const district = library.place(street.place.slice(0, 6));
  const name = library.place(street.place)?.name ?? street.brand;
  return {
    head: plainHead({
      path: paths.street(slug),
      title: name,
      description: street.summary,
      section: "streets",
      feed: library.list({ of: "place", code: street.place }).hasMoreThan(0)
        ? feedFile("street", slug)
        : undefined,
      lead: street.cover && { picture: street.cover, sizes: sizes.wide },
      picture: street.cover,
      about: {
        kind: "street",
        street,
        places: placeNames(library, [street.place]),
        csv: street.gridFigures.length > 0 ? figuresCsvPath(slug) : undefined,
      },
      above: [
        { label: "街道", href: paths.streets() },
        ...(district ? [{ label: district.name, href: paths.district(district.code) }] : []),
      ],
    }),
    name,
    place: placeInWords(library, [street.place]) ?? name,
    brand: street.brand,
    slogan: street.slogan,
    summary: street.summary,
    cover: street.cover,
    communityBrands: street.communityBrands,
    methods: street.methods,
    gridFigures: street.gridFigures,
    csv: figuresCsvPath(slug),
    facilities: facilitiesByKind(library, street),
    body: bodyBlocks(library, street.body),
    contents: placeContents(library, { code: street.place.slice(0, 9), base: paths.street(slug) }),
    communities: communityLinks(library, street.place.slice(0, 9)),
    sample: street.sample,
  };
};
