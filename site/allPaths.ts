import { dimensions, storyKinds } from "#content/vocabulary.ts";
import type { Edition } from "#edition/edition.wire.ts";
import { paths } from "#leaves/paths.ts";
import { campaignPaths } from "./campaign/campaignPaths.ts";
import { type CaseFilter, isInFilter, storiesOf } from "./edition/collect.ts";
import { libraryOf } from "./edition/library.ts";
import { pagePaths } from "./edition/paging.ts";
import { feedPaths } from "./found/feeds.ts";
import { figuresCsvPath } from "./found/figuresCsv.ts";
import { foundFiles, wechatFilePath } from "./found/files.ts";
import { newsOf } from "./found/newsSitemap.ts";
import { sitemapPaths } from "./found/sitemap.ts";
import { searchIndexPath } from "./search/searchIndex.ts";

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
  searchIndexPath,
  foundFiles.robots,
  foundFiles.manifest,
  foundFiles.security,
];

/** Filtered case lists; a filter that would show nothing has no page. */
const casePaths = (edition: Edition): string[] => {
  const cases = storiesOf(edition, "case");
  const listed = (base: string, filter: CaseFilter) => {
    const total = cases.filter((story) => isInFilter(story, filter)).length;
    return total > 0 ? pagePaths(base, total) : [];
  };
  return [
    ...edition.places
      .filter(({ level }) => level === "district")
      .flatMap(({ code }) => listed(paths.casesOfDistrict(code), { by: "district", code })),
    ...dimensions.flatMap(({ value }) =>
      listed(paths.casesOfDimension(value), { by: "dimension", dimension: value }),
    ),
    ...edition.topics.flatMap(({ slug }) =>
      listed(paths.casesOfTopic(slug), { by: "topic", slug }),
    ),
  ];
};

const pathsWithoutSitemap = (edition: Edition): string[] => [
  ...fixed,
  ...edition.settings.wechatFiles.map(({ name }) => wechatFilePath(name)),
  ...(newsOf(edition).length > 0 ? [foundFiles.newsSitemap] : []),
  ...storyKinds.flatMap(({ value }) =>
    pagePaths(paths.list(value), storiesOf(edition, value).length),
  ),
  ...casePaths(edition),
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
  ...feedPaths(libraryOf(edition)),
  ...campaignPaths(edition),
];

/**
 * Every address that the site has for an edition, site-absolute: pages with a final slash, files with their name.
 * The publisher renders them, `getStaticPaths`, the sitemap and the link check read them.
 */
export const allPaths = (edition: Edition): string[] => {
  const sitePaths = pathsWithoutSitemap(edition);
  return [...sitePaths, ...sitemapPaths({ edition, sitePaths })];
};
