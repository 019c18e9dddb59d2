import path from "node:path";

/**
 * Where publishing works below the data folder. `edition` is the store of what is public, `buildEdition` another one for builds,
 * which run beside the cms, `press` what the press knows of the tree that it made; `covers` are kept as they were drawn.
 */
export type ReleaseFolders = {
  covers: string;
  edition: string;
  buildEdition: string;
  press: string;
};

/** The folders of releases below `dataDir` (`GRIDPRESS_DATA_DIR`). */
export const releaseFolders = (dataDir: string): ReleaseFolders => ({
  covers: path.join(dataDir, "covers"),
  edition: path.join(dataDir, "edition", "edition.db"),
  buildEdition: path.join(dataDir, "edition", "build.db"),
  press: path.join(dataDir, "edition", "press.db"),
});
