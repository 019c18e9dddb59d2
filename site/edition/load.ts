import { readFileSync } from "node:fs";
import { type Edition, editionWire } from "#edition/edition.wire.ts";
import { environment } from "#leaves/environment.ts";
import { type Library, libraryOf } from "./library.ts";

let loaded: { file: string; edition: Edition } | undefined;

/**
 * The edition that this build or render shows: the JSON file named by `EDITION_FILE`, checked once per process.
 * Throws when the variable is missing or the file breaks the wire schema; a page is never rendered from half an edition.
 */
export const loadEdition = (): Edition => {
  const { EDITION_FILE: file } = environment("EDITION_FILE");
  if (loaded?.file !== file) {
    loaded = { file, edition: editionWire.parse(JSON.parse(readFileSync(file, "utf8"))) };
  }
  return loaded.edition;
};

/** The loaded edition with its look-ups. */
export const loadLibrary = (): Library => libraryOf(loadEdition());

/** Public origin of the site, for the absolute addresses that feeds and canonical links need. */
export const siteOrigin = (): string => environment("SITE_ORIGIN").SITE_ORIGIN;
