import { pictureStem } from "#content/media/renditionPlan.ts";
import { withdrawalReasons } from "#content/vocabulary.ts";
import { paths } from "#leaves/paths.ts";
import { pagesOfCover } from "#site/found/coverFiles.ts";
import { pageOfFigures } from "#site/found/figuresCsv.ts";

export type WithdrawalReason = (typeof withdrawalReasons)[number]["value"];

/** A class of reasons by its name; undefined for one that this version does not know. */
export const withdrawalReason = (name: string | null | undefined): WithdrawalReason | undefined =>
  withdrawalReasons.find(({ value }) => value === name)?.value;

/** An address that was taken down; by a command of the operator, or by the newsroom. */
export type Takedown = { path: string; reason?: WithdrawalReason | undefined; isCommand?: boolean };

/** What is taken down, asked by address. */
export type TakedownList = { at(path: string): Takedown | undefined };

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

/** Under what addresses an address may be listed: its own, and those of what it goes with. */
const listedAs = (path: string): string[] => [
  path,
  ...[pictureStem(path), pageOfFigures(path)].filter((one) => one !== undefined),
  ...[path, ...pagesOfCover(path)].flatMap(pagesFor),
];

/**
 * Rules T1 to T4: the list that `web` asks before the tree. Of two entries for one address a later one stands. Nothing is made of an entry
 * before it is asked for: a list of years changes between two votes.
 */
export function takedownList(entries: readonly Takedown[]): TakedownList {
  const byPath = new Map(entries.map((entry) => [pictureStem(entry.path) ?? entry.path, entry]));
  return {
    at(path) {
      if (byPath.size === 0) return undefined;
      const found = listedAs(path).find((one) => byPath.has(one));
      return found === undefined ? undefined : byPath.get(found);
    },
  };
}
