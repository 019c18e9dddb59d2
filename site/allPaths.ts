import { storyKinds } from "#content/vocabulary.ts";
import type { Edition } from "#edition/edition.wire.ts";
import { paths } from "#leaves/paths.ts";
import { campaignPaths } from "./campaign/campaignPaths.ts";
import { type Library, libraryOf } from "./edition/library.ts";
import { oncePer } from "./edition/oncePer.ts";
import { feedPaths } from "./found/feeds.ts";
import { figuresCsvPath } from "./found/figuresCsv.ts";
import { foundFiles, wechatFilePath } from "./found/files.ts";
import { newsOf } from "./found/newsSitemap.ts";
import { sitemapPaths } from "./found/sitemap.ts";
import { searchIndexPaths } from "./search/searchIndex.ts";
import { calendarPaths, caseFilters } from "./views/archives.ts";

const fixed = [
  paths.home(),
  paths.projects(),
  paths.workers(),
  paths.streets(),
  paths.topics(),
  paths.corrections(),
  paths.search(),
  paths.recommend(),
  paths.about(),
  paths.accessibility(),
  "/404.html",
  foundFiles.robots,
  foundFiles.manifest,
  foundFiles.security,
];

/** The pages of every list: its own, where it has one of its own, and its calendar. A filter that would show nothing has none. */
const listPaths = (library: Library): string[] => {
  const filters = caseFilters(library).flatMap(({ filters }) => filters);
  return [
    ...storyKinds.map(({ value }) => paths.list(value)),
    ...filters.filter(({ name }) => library.list(name).count > 0).map(({ base }) => base),
    ...calendarPaths(library),
  ];
};

const pathsWithoutSitemap = (library: Library, { edition } = library): string[] => [
  ...fixed,
  ...edition.settings.wechatFiles.map(({ name }) => wechatFilePath(name)),
  ...(newsOf(edition).length > 0 ? [foundFiles.newsSitemap] : []),
  ...listPaths(library),
  ...searchIndexPaths(library),
  ...edition.stories.map(paths.story),
  ...edition.projects.map(({ slug }) => paths.project(slug)),
  ...edition.workers.map(({ slug }) => paths.worker(slug)),
  ...edition.streets.map(({ slug }) => paths.street(slug)),
  ...edition.streets
    .filter(({ gridFigures }) => gridFigures.length > 0)
    .map(({ slug }) => figuresCsvPath(slug)),
  ...edition.places
    .filter(({ level }) => level === "district")
    .map(({ code }) => paths.district(code)),
  ...edition.topics.map(({ slug }) => paths.topic(slug)),
  ...edition.tombstones.map(({ path }) => paths.tombstone(path)),
  ...feedPaths(library),
  ...campaignPaths(edition),
];

/**
 * Every address that the site has for an edition, site-absolute: pages with a final slash, files with their name.
 * The publisher renders them, `getStaticPaths`, the sitemap and the link check read them.
 */
export const allPaths = oncePer((edition: Edition): readonly string[] => {
  const library = libraryOf(edition);
  const sitePaths = pathsWithoutSitemap(library);
  return [...new Set([...sitePaths, ...sitemapPaths({ library, sitePaths })])];
});
