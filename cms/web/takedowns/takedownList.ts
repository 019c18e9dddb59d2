import type { withdrawalReasons } from "#content/vocabulary.ts";
import { paths } from "#leaves/paths.ts";
import { coverName, nameInCover } from "#site/found/coverFiles.ts";
import { figuresCsvPath } from "#site/found/figuresCsv.ts";

export type WithdrawalReason = (typeof withdrawalReasons)[number]["value"];

/** An address that was taken down; by a command of the operator, or by the newsroom. */
export type Takedown = { path: string; reason?: WithdrawalReason | undefined; isCommand?: boolean };

/** What is taken down, asked by address. */
export type TakedownList = { at(path: string): Takedown | undefined };

/** All sizes and formats of a picture are one: `/media/0a1b-480.avif` and `/media/0a1b-1600.jpg`. */
export const pictureStem = (path: string): string | undefined =>
  /^(\/media\/.+)-\d+\.[a-z]+$/.exec(path)?.[1];

const coverKey = (name: string) => `cover of ${name}`;

/** A street's figures go with its page. */
const figuresOf = (page: string): string[] => {
  const slug = /^\/streets\/([^/]+)\/$/.exec(page)?.[1];
  return slug === undefined ? [] : [figuresCsvPath(slug)];
};

/** Under what an entry is kept: its address, and what goes with it. */
const keysOf = (path: string): string[] =>
  path.endsWith("/")
    ? [path, coverKey(coverName(path)), ...figuresOf(path)]
    : [pictureStem(path) ?? path];

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

/** Names of a cover's page, and of the campaign and the person of a candidate. */
const coverNames = (name: string): string[] => {
  const parts = name.split("-candidates-");
  const cuts = parts.slice(1).map((_, index) => index + 1);
  return [
    name,
    ...cuts.map((cut) => parts.slice(0, cut).join("-candidates-")),
    ...cuts.map((cut) => coverName(paths.worker(parts.slice(cut).join("-candidates-")))),
  ];
};

/** Under what an address may be kept. */
const keysFor = (path: string): string[] => {
  const cover = nameInCover(path);
  if (cover !== undefined) return [path, ...coverNames(cover).map(coverKey)];
  return [path, pictureStem(path) ?? path, ...pagesAbove(path), ...personOn(path)];
};

/**
 * Rules T1 to T4: the list that `web` asks before the tree. Of two entries for one address a later one stands. Asking costs a few look-ups, however
 * long the list is.
 */
export function takedownList(entries: readonly Takedown[]): TakedownList {
  const byKey = new Map(entries.flatMap((entry) => keysOf(entry.path).map((key) => [key, entry])));
  return {
    at(path) {
      const key = keysFor(path).find((one) => byKey.has(one));
      return key === undefined ? undefined : byKey.get(key);
    },
  };
}
