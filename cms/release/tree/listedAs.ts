import { pictureStem } from "#content/media/renditionPlan.ts";
import { pageOfApi } from "#leaves/apiPaths.ts";
import { paths } from "#leaves/paths.ts";
import { pagesOfCover } from "#site/found/coverFiles.ts";
import { pageOfFigures } from "#site/found/figuresCsv.ts";

/** A page and the documents that it lies below; a section such as `/cases/` takes nothing with it. */
const pagesAbove = (path: string): string[] => {
  const folders = path.split("/").slice(1, -1);
  return folders
    .map((_, index) => `/${folders.slice(0, index + 1).join("/")}/`)
    .slice(1)
    .reverse();
};

/** A candidate's page shows a person: it goes with the person's own page, which has the same last name. */
const personOn = (page: string): string[] => {
  const slug = /^\/campaigns\/[^/]+\/candidates\/([^/]+)\//.exec(page)?.[1];
  return slug === undefined ? [] : [paths.worker(slug)];
};

const pagesFor = (page: string): string[] => [...pagesAbove(page), ...personOn(page)];

/** Rules T1 and T2: under what addresses an address may be listed as taken down: its own, and those of what it goes with. */
export const listedAs = (path: string): string[] => [
  path,
  ...[pictureStem(path), pageOfFigures(path), pageOfApi(path)].filter((one) => one !== undefined),
  ...[pageOfApi(path) ?? path, ...pagesOfCover(path)].flatMap(pagesFor),
];
