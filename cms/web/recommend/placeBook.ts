import type { PlaceFile } from "#intake/placeFile.wire.ts";
import { type PlaceName, placeFiles } from "#intake/placeFiles.ts";
import { placesInText } from "#intake/placeInText.ts";
import { paths } from "#leaves/paths.ts";

type Pages = { files: readonly PlaceFile[]; codeIn: (text: string) => string | undefined };

/** The places that a form knows. */
export type PlaceBook = {
  /** A file of them, from 1; undefined where there is none. */
  file(part: number): Promise<PlaceFile | undefined>;
  /** The street or community that a text begins with. */
  codeIn(text: string): Promise<string | undefined>;
};

/** The tree changes some times a year. */
const freshMs = 10 * 60 * 1000;

/**
 * Reads the places when they are first asked for, and again when they are ten minutes old; while the database is away those that were
 * read last are good enough, and without any a text stays a text.
 */
export function openPlaceBook(options: {
  read: () => Promise<readonly PlaceName[]>;
  elapsed: () => number;
  onFault: (error: unknown) => void;
}): PlaceBook {
  const { read, elapsed, onFault } = options;
  let pages: Pages = { files: [], codeIn: () => undefined };
  let readAt: number | undefined;
  let reading: Promise<void> | undefined;

  const readAnew = async () => {
    try {
      const names = await read();
      pages = { files: placeFiles(names, paths.recommendPlaces), codeIn: placesInText(names) };
      readAt = elapsed();
    } catch (error) {
      onFault(error);
    } finally {
      reading = undefined;
    }
  };
  const now = async () => {
    if (readAt === undefined || elapsed() - readAt >= freshMs) reading ??= readAnew();
    // Who has some need not wait for newer ones.
    if (readAt === undefined) await reading;
    return pages;
  };
  return {
    file: async (part) => (await now()).files[part - 1],
    codeIn: async (text) => (await now()).codeIn(text),
  };
}
