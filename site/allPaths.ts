import { storyKinds } from "#content/vocabulary.ts";
import type { EditionStore } from "#edition/library/editionStore.ts";
import { paths } from "#leaves/paths.ts";
import { campaignPaths } from "./campaign/campaignPaths.ts";
import { archivePaths } from "./edition/archivePaths.ts";
import { feedPaths } from "./found/feeds.ts";
import { figuresCsvPath } from "./found/figuresCsv.ts";
import { foundFiles, wechatFilePath } from "./found/files.ts";
import { fixedPages } from "./found/fixedPages.ts";
import { newsOf } from "./found/newsSitemap.ts";
import { sitemapPaths } from "./found/sitemap.ts";
import { searchIndexPaths } from "./search/searchIndex.ts";
import { archiveAt, caseFilters } from "./views/archives.ts";

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
    filters.filter(({ name }) => library.list(name).count > 0).map(({ base }) => base),
  );

/** Addresses of every list that has a calendar, or would have one if it were longer. */
export const listBases = (store: EditionStore): string[] => [
  ...storyKinds.map(({ value }) => paths.list(value)),
  ...filterPaths(store),
  ...districtPaths(store),
  ...[...store.slugs("street")].map(paths.street),
  ...[...store.slugs("topic")].map(paths.topic),
  paths.workers(),
  paths.projects(),
  paths.corrections(),
];

const districtPaths = ({ library, slugs }: EditionStore): string[] =>
  [...slugs("place")]
    .filter((code) => library.place(code)?.level === "district")
    .map(paths.district);

/** Addresses of all calendars. */
export const calendarPaths = (store: EditionStore): string[] =>
  listBases(store).flatMap((base) => {
    const archive = archiveAt(store.library, base);
    return archive ? archivePaths(archive) : [];
  });

/** Lists with pages of their own in their folders, of which a year, month or day of the list is told apart there. */
const folders = new Set(["cases", "news", "interviews", "announcements", "projects", "workers"]);

/** Addresses of the calendars that do not lie right beside the pages of what they list. */
export const calendarPathsElsewhere = (store: EditionStore): string[] =>
  calendarPaths(store).filter((path) => {
    const [folder = "", ...below] = path.split("/").filter(Boolean);
    return below.length > 1 || !folders.has(folder);
  });

/** Pages of the documents, each at the address of its own. */
const documentPaths = ({ library, slugs }: EditionStore): string[] => [
  ...storyKinds.flatMap(({ value: kind }) =>
    [...slugs(kind)].map((slug) => paths.story({ kind, slug })),
  ),
  ...[...slugs("project")].map(paths.project),
  ...[...slugs("worker")].map(paths.worker),
  ...[...slugs("street")].flatMap((slug) => [
    paths.street(slug),
    ...(library.street(slug)?.gridFigures.length ? [figuresCsvPath(slug)] : []),
  ]),
  ...[...slugs("topic")].map(paths.topic),
  ...[...slugs("campaign")].flatMap((slug) => {
    const campaign = library.campaign(slug);
    return campaign ? campaignPaths(campaign) : [];
  }),
  ...[...slugs("tombstone")].map(paths.tombstone),
];

/**
 * Every address that the site has for an edition, site-absolute: pages with a final slash, files with their name.
 * The publisher renders them, `getStaticPaths` and the link check read them.
 */
export const allPaths = (store: EditionStore): readonly string[] => {
  const { library } = store;
  return [
    ...new Set([
      ...fixed,
      ...library.settings.wechatFiles.map(({ name }) => wechatFilePath(name)),
      ...(newsOf(library).length > 0 ? [foundFiles.newsSitemap] : []),
      ...storyKinds.map(({ value }) => paths.list(value)),
      ...filterPaths(store),
      ...districtPaths(store),
      ...documentPaths(store),
      ...calendarPaths(store),
      ...feedPaths(store),
      ...searchIndexPaths(library),
      ...sitemapPaths({ library }),
    ]),
  ];
};
