import { storyKinds } from "#content/vocabulary.ts";
import type { Library } from "#edition/library/library.ts";
import { apiOf, apiPaths } from "#leaves/apiPaths.ts";
import { paths } from "#leaves/paths.ts";
import { plainHead } from "./head.ts";
import { serviceWording } from "./serviceWording.ts";

const { developers: wording } = serviceWording;

/** An address that can be tried as it stands, and what it is for. */
type Example = { text: string; path: string };

const examplesOf = (library: Library): Example[] => {
  // The oldest stay the same from one publish to the next.
  const first = { from: 0, most: 1 };
  const [story] = library.list({ of: "all" }).oldest(first);
  const [street] = library.streets({ of: "all" }).oldest(first);
  const [campaign] = library.campaigns.oldest(first);
  const kind = storyKinds.find(({ value }) =>
    library.list({ of: "kind", kind: value }).hasMoreThan(0),
  );
  return [
    { text: wording.examples.index, path: apiPaths.index() },
    { text: wording.examples.newest, path: apiPaths.stories() },
    ...(kind
      ? [{ text: wording.examples.kind(kind.label), path: apiOf(paths.list(kind.value)) }]
      : []),
    ...(story ? [{ text: wording.examples.story, path: apiOf(paths.story(story)) }] : []),
    ...(street
      ? [
          { text: wording.examples.street, path: apiOf(paths.street(street.slug)) },
          { text: wording.examples.ofStreet, path: apiPaths.stories(paths.street(street.slug)) },
        ]
      : []),
    ...(campaign
      ? [{ text: wording.examples.campaign, path: apiOf(paths.campaign(campaign.slug)) }]
      : []),
    { text: wording.examples.changes, path: apiPaths.changes() },
    { text: wording.examples.search, path: "/search/results.json?q=%E7%A4%BE%E5%8C%BA" },
  ];
};

/** How programs read what is published here. */
export const developersPage = (library: Library) => ({
  head: plainHead({
    ...{ path: paths.developers(), title: wording.title, description: wording.introduction },
  }),
  examples: examplesOf(library),
  openApi: apiPaths.openApi(),
});

export type DevelopersPage = ReturnType<typeof developersPage>;
