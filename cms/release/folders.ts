import path from "node:path";

/**
 * Where releases live below the data folder. `live` is a symbolic link to the release that readers see, `edition` the store
 * of what is public, `buildEdition` another one for builds, which run beside the cms, `press` what the
 * pages of the live release asked for.
 */
export type ReleaseFolders = {
  releases: string;
  live: string;
  media: string;
  covers: string;
  edition: string;
  buildEdition: string;
  press: string;
};

/** The folders of releases below `dataDir` (`GRIDPRESS_DATA_DIR`). */
export const releaseFolders = (dataDir: string): ReleaseFolders => ({
  releases: path.join(dataDir, "releases"),
  live: path.join(dataDir, "live"),
  media: path.join(dataDir, "media"),
  covers: path.join(dataDir, "covers"),
  edition: path.join(dataDir, "edition", "edition.db"),
  buildEdition: path.join(dataDir, "edition", "build.db"),
  press: path.join(dataDir, "edition", "press.db"),
});

/** Folder name of a release: its time, for people, and the number that editors see, which alone orders releases (rule P19). */
export const releaseId = (options: { number: number; at: Date }): string =>
  `${options.at.toISOString().replace(/\D/g, "").slice(0, 14)}-${options.number}`;

/** The number in the folder name of a release. */
export const releaseNumber = (id: string): number => Number(id.split("-").at(-1));

export const isReleaseId = (name: string): boolean => /^\d{14}-\d+$/.test(name);

/** The file beside a release folder. */
export const manifestFile = (releases: string, id: string) => path.join(releases, `${id}.json`);
