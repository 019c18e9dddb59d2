import { serviceKinds, storyKinds } from "#content/vocabulary.ts";
import type { EditionStore } from "#edition/library/editionStore.ts";
import type { Library } from "#edition/library/library.ts";
import { apiOf, isApi } from "#leaves/apiPaths.ts";
import { fixedPages } from "#leaves/fixedPages.ts";
import { own } from "#leaves/own.ts";
import { paths } from "#leaves/paths.ts";
import { sharedApiPaths, twinsOf } from "./api/apiAt.ts";
import { apiLists, apiPartPaths } from "./api/lists.ts";
import { campaignPaths } from "./campaign/campaignPaths.ts";
import { archivePaths } from "./edition/archivePaths.ts";
import { feedPaths } from "./found/feeds.ts";
import { figuresCsvPath } from "./found/figuresCsv.ts";
import { foundFiles, wechatFilePath } from "./found/files.ts";
import { newsOf } from "./found/newsSitemap.ts";
import { sitemapPaths } from "./found/sitemap.ts";
import { namesPath } from "./search/suggest/namesFile.ts";
import { searchTextPaths } from "./search/textFiles.ts";
import { archiveAt, caseFilters } from "./views/archives.ts";
import { mostAuthors, mostCommunities, mostNamed } from "./views/mostNamed.ts";

const fixed = [
  ...fixedPages,
  paths.campaigns(),
  "/404.html",
  foundFiles.robots,
  foundFiles.manifest,
  foundFiles.security,
];

/** Addresses of the lists of stories that have a page of their own only while they list something. */
const filterPaths = ({ library }: EditionStore): string[] =>
  caseFilters(library).flatMap(({ filters }) =>
    filters.filter(({ name }) => library.list(name).hasMoreThan(0)).map(({ base }) => base),
  );

/** Addresses of every list that has a calendar, or would have one if it were longer. */
export const listBases = (store: EditionStore): string[] => [
  ...storyKinds.map(({ value }) => paths.list(value)),
  ...filterPaths(store),
  ...districtPaths(store),
  ...[...store.slugs("street")].map(paths.street),
  ...communityPaths(store),
  ...[...store.slugs("topic")].map(paths.topic),
  paths.workers(),
  paths.projects(),
  paths.corrections(),
];

const districtPaths = ({ library }: EditionStore): string[] =>
  library.districts.newest(mostNamed).map(({ code }) => paths.district(code));

const lifeCirclePaths = ({ library }: EditionStore): string[] =>
  [
    ...serviceKinds.map(({ value }) => value),
    ...library.districts.newest(mostNamed).map(({ code }) => code),
  ].map(paths.lifeCircleOf);

const communityPaths = ({ library }: EditionStore): string[] =>
  library.communitiesIn("", mostCommunities).map(paths.community);

/** Addresses of the calendar of the list at an address; none where there is no list, or one so short that it needs none. */
const calendarPathsAt = (library: Library, base: string): string[] => {
  const archive = archiveAt(library, base);
  return archive ? archivePaths(archive) : [];
};

/** Every list of which each day or month has a page or a file of its own. */
export const datedBases = (store: EditionStore): string[] => [
  ...listBases(store),
  ...apiLists(store),
];

/** The same addresses of any of these. */
export const datedPathsAt = (library: Library, base: string): string[] =>
  isApi(base) ? apiPartPaths(library, base) : calendarPathsAt(library, base);

/** Addresses of all calendars. */
export const calendarPaths = (store: EditionStore): string[] =>
  listBases(store).flatMap((base) => calendarPathsAt(store.library, base));

/** Lists with pages of their own in their folders, of which a year, month or day of the list is told apart there. */
const folders = new Set(["cases", "news", "interviews", "announcements", "projects", "workers"]);

/** Addresses of the calendars that do not lie right beside the pages of what they list. */
export const calendarPathsElsewhere = (store: EditionStore): string[] =>
  calendarPaths(store).filter((path) => {
    const [folder = "", ...below] = path.split("/").filter(Boolean);
    return below.length > 1 || !folders.has(folder);
  });

type PathsOf = (library: Library, slug: string) => readonly string[];

const withTwin = (page: string) => [page, apiOf(page)];

const pathsOfStreet: PathsOf = (library, slug) => [
  paths.street(slug),
  ...twinsOf(paths.street(slug)),
  ...(library.street(slug)?.gridFigures.length ? [figuresCsvPath(slug)] : []),
];

const pathsOfCampaign: PathsOf = (library, slug) => {
  const campaign = library.campaign(slug);
  return campaign ? [...campaignPaths(campaign), apiOf(paths.campaign(slug))] : [];
};

/** Addresses that a document brings, by its kind. */
const ofDocument: Readonly<Record<string, PathsOf>> = {
  ...Object.fromEntries(
    storyKinds.map(({ value: kind }) => [
      kind,
      (_: Library, slug: string) => withTwin(paths.story({ kind, slug })),
    ]),
  ),
  project: (_, slug) => withTwin(paths.project(slug)),
  worker: (_, slug) => withTwin(paths.worker(slug)),
  street: pathsOfStreet,
  topic: (_, slug) => [paths.topic(slug), ...twinsOf(paths.topic(slug))],
  campaign: pathsOfCampaign,
  tombstone: (_, slug) => [paths.tombstone(slug)],
};

/** Kinds of documents that have addresses of their own. */
export const documentKinds: readonly string[] = Object.keys(ofDocument);

/** Addresses of one document of a store; none of one that is not there. */
export const documentPathsAt = (
  { has, library }: Pick<EditionStore, "has" | "library">,
  kind: string,
  slug: string,
): readonly string[] => (has(kind, slug) ? (own(ofDocument, kind)?.(library, slug) ?? []) : []);

const documentPaths = (store: EditionStore): string[] =>
  documentKinds.flatMap((kind) =>
    [...store.slugs(kind)].flatMap((slug) => documentPathsAt(store, kind, slug)),
  );

/** Addresses that are of no one document and in no calendar: as many as there are sections, places, topics and months. */
export const sharedPaths = (store: EditionStore): readonly string[] => {
  const { library } = store;
  return [
    ...fixed,
    ...library.settings.wechatFiles.map(({ name }) => wechatFilePath(name)),
    ...(newsOf(library).length > 0 ? [foundFiles.newsSitemap] : []),
    ...storyKinds.map(({ value }) => paths.list(value)),
    ...lifeCirclePaths(store),
    ...filterPaths(store),
    ...districtPaths(store),
    ...communityPaths(store),
    ...library.authors(mostAuthors).map(paths.author),
    ...feedPaths(store),
    namesPath,
    ...searchTextPaths(library),
    ...sitemapPaths({ library }),
    ...sharedApiPaths(store),
  ];
};

/**
 * Every address that the site has for an edition, site-absolute: pages with a final slash, files with their name.
 * `getStaticPaths` and the link check read them.
 */
export const allPaths = (store: EditionStore): readonly string[] => [
  ...new Set([
    ...sharedPaths(store),
    ...documentPaths(store),
    ...datedBases(store).flatMap((base) => datedPathsAt(store.library, base)),
  ]),
];
