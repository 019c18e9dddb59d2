import { readFileSync } from "node:fs";
import { editionWire } from "#edition/edition.wire.ts";
import type { EditionStore } from "#edition/library/editionStore.ts";
import type { Library } from "#edition/library/library.ts";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import { environment } from "#leaves/environment.ts";

let loaded: { file: string; store: EditionStore } | undefined;

/**
 * The edition that this build or render shows: the JSON file named by `EDITION_FILE`, checked once per process.
 * Throws when the variable is missing or the file breaks the wire schema; a page is never rendered from half an edition.
 */
export const loadStore = (): EditionStore => {
  const { EDITION_FILE: file } = environment("EDITION_FILE");
  if (loaded?.file !== file) {
    const edition = editionWire.parse(JSON.parse(readFileSync(file, "utf8")));
    loaded = { file, store: storeOfEdition(edition) };
  }
  return loaded.store;
};

/** What pages ask their questions of. */
export const loadLibrary = (): Library => loadStore().library;

/** Public origin of the site, for the absolute addresses that feeds and canonical links need. */
export const siteOrigin = (): string => environment("SITE_ORIGIN").SITE_ORIGIN;
