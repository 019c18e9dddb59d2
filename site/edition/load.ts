import type { EditionStore } from "#edition/library/editionStore.ts";
import { givenStore } from "#edition/library/givenStore.ts";
import type { Library } from "#edition/library/library.ts";
import { storeAt } from "#edition/library/storeAt.ts";
import { environment } from "#leaves/environment.ts";

let loaded: { file: string; store: EditionStore } | undefined;

/**
 * The edition that this build or render shows: the file named by `EDITION_FILE`, opened once per process.
 * Throws when the variable is missing or the file is no edition; a page is never rendered from half of one.
 */
export const loadStore = (): EditionStore => {
  const { EDITION_FILE: file } = environment("EDITION_FILE");
  if (loaded?.file !== file) loaded = { file, store: givenStore(file) ?? storeAt(file) };
  return loaded.store;
};

/** What pages ask their questions of. */
export const loadLibrary = (): Library => loadStore().library;

/** Public origin of the site, for the absolute addresses that feeds and canonical links need. */
export const siteOrigin = (): string => environment("SITE_ORIGIN").SITE_ORIGIN;
