import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { feedFile } from "../found/feeds.ts";
import type { Crumb, PageHead } from "../frame/pageHead.ts";
import { communityLinks } from "./communityPage.ts";
import { plainHead } from "./head.ts";
import { mostNamed } from "./mostNamed.ts";
import { type PlaceContents, placeContents } from "./placeContents.ts";
import { type StreetTile, streetTile } from "./streetTile.ts";
import { listOfTeasers, type Teaser, teaserOf } from "./teaser.ts";

export type DistrictPage = {
  head: PageHead;
  name: string;
  introduction: string;
  /** Features on the whole district. */
  features: Teaser[];
  streets: StreetTile[];
  /** All streets and towns of the district; those that have a page lead to it. */
  streetNames: Crumb[];
  /** Its communities from which there is something. */
  communities: Crumb[];
  contents: PlaceContents;
};

/** Features that stand over the other stories of a district. */
const mostFeatures = 6;

/** Nothing has been published from a district yet: its page says so to readers, and is not offered to search engines. */
export const isBareDistrict = (library: Library, code: string): boolean =>
  [library.list, library.workers, library.projects, library.streets].every(
    (list) => !list({ of: "place", code }).hasMoreThan(0),
  );

/** The page of one district and everything from there; undefined when the code is no district of the edition. */
export const districtPage = (library: Library, code: string): DistrictPage | undefined => {
  const place = library.place(code);
  if (place?.level !== "district") return undefined;
  const contents = placeContents(library, { code, base: paths.district(code) });
  const stories = library.list({ of: "place", code });
  const features = library
    .list({ of: "features", code })
    .newest(mostFeatures)
    .map((story) => teaserOf(library, story));
  const isFeature = new Set(features.map(({ href }) => href));
  return {
    head: plainHead({
      path: paths.district(code),
      about: listOfTeasers([...contents.cases, ...contents.interviews, ...contents.news]),
      title: place.name,
      description: `${place.name}“微网实格”治理的案例、项目、人物和街道品牌。`,
      section: "streets",
      feed: stories.hasMoreThan(0) ? feedFile("district", code) : undefined,
      above: [{ label: "街道", href: paths.streets() }],
    }),
    name: place.name,
    introduction: `${place.name}的案例、项目、人物和街道品牌。`,
    features,
    streets: library
      .streets({ of: "place", code })
      .newest(mostNamed)
      .map((street) => streetTile(library, street)),
    streetNames: library
      .streetsIn(code)
      .newest(mostNamed)
      .map(({ name, code: street }) => {
        const page = library.streetOf(street);
        return { label: name, ...(page && { href: paths.street(page.slug) }) };
      }),
    communities: communityLinks(library, code),
    contents: { ...contents, cases: contents.cases.filter(({ href }) => !isFeature.has(href)) },
  };
};
