import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import type { Crumb, PageHead } from "../frame/pageHead.ts";
import { archiveAt } from "./archives.ts";
import { type ArchiveWays, archiveWays } from "./archiveWays.ts";
import { plainHead } from "./head.ts";
import { mostNamed } from "./mostNamed.ts";
import { type PlaceWork, placeWork } from "./placeContents.ts";
import { placeNames } from "./places.ts";
import { listOfTeasers, type Teaser } from "./teaser.ts";

export type CommunityPage = PlaceWork & {
  head: PageHead;
  name: string;
  /** District and street in words, and what the street calls the community's own work. */
  place: string;
  brand: string | undefined;
  /** The newest of the stories of every kind, and the way to the rest. */
  stories: Teaser[];
  ways: ArchiveWays | undefined;
};

/** Links to the communities of a district or street from which there is something. */
export const communityLinks = (library: Library, code: string): (Crumb & { href: string })[] =>
  library.communitiesIn(code, mostNamed).flatMap((community) => {
    const place = library.place(community);
    return place ? [{ label: place.name, href: paths.community(community) }] : [];
  });

/** The page of a community and what is from there; undefined of one that has nothing, and of a code that is none. */
export const communityPage = (library: Library, code: string): CommunityPage | undefined => {
  const place = library.place(code);
  const path = paths.community(code);
  const archive = archiveAt(library, path);
  if (!place || !archive || library.communitiesIn(code, 1).length === 0) return undefined;
  const { name } = place;
  const stories = archive.newest(archive.shown);
  const street = library.streetOf(code);
  return {
    head: plainHead({
      path,
      about: listOfTeasers(stories),
      title: name,
      description: `${placeNames(library, [code]).slice(1).join("")}的稿件、项目和人物。`,
      section: "streets",
      // The last step before it: all of them would be two lines of a phone in 长辈版.
      above: archive.crumbs.slice(-2, -1),
    }),
    name,
    place: placeNames(library, [code]).slice(1, -1).join(""),
    brand: street?.communityBrands.find(({ community }) => community === name)?.brand,
    stories,
    ways: archiveWays(archive),
    ...placeWork(library, code),
  };
};
