import { DatabaseSync } from "node:sqlite";
import { openDisposable } from "#edition/library/openDisposable.ts";
import type { Inline } from "#site/inline.wire.ts";
import { fileBook } from "./fileBook.ts";
import { pageBook } from "./pageBook.ts";
import { pressNotes } from "./pressNotes.ts";

const schema = `
CREATE TABLE IF NOT EXISTS made (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS name (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL) STRICT;
INSERT OR IGNORE INTO name VALUES (1, lower(hex(randomblob(16))));
`;

/** What the tree was made from: all of it holds for each page that is not due. */
export type Made = {
  /** Fingerprint of the site's build, and everything else that a page depends on beside the edition. */
  site: string;
  /** Name of the edition's store, and the last touch in it that the tree shows. */
  store: string;
  touch: number;
  /** Number of the job. */
  rev: number;
  /** What stands inside the pages. */
  inline: Inline;
};

/** How long the press and who copies from it wait for each other. */
const longestWaitMs = 10_000;

/** A first tree writes everywhere in books of this order; with less room each page of them is written several times. */
const cacheKibibytes = 64 * 1_024;

/** What the press knows between two jobs. */
export type PressDatabase = ReturnType<typeof openPressDatabase>;

/** Opens the press's database at a file, anew when it is damaged: it costs rendering everything once. */
export const openPressDatabase = (file: string) =>
  openDisposable(file, (one) => {
    const database = new DatabaseSync(one, { timeout: longestWaitMs });
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    database.exec(`PRAGMA cache_size = -${cacheKibibytes};`);
    database.exec(schema);
    const getMade = database.prepare("SELECT json FROM made");
    const setMade = database.prepare("INSERT OR REPLACE INTO made VALUES (1, ?)");
    return {
      name: (database.prepare("SELECT name FROM name").get() as { name: string }).name,
      notes: pressNotes(database),
      pages: pageBook(database),
      files: fileBook(database),
      made: (): Made | undefined => {
        const row = getMade.get() as { json: string } | undefined;
        return row && JSON.parse(row.json);
      },
      setMade: (made: Made) => void setMade.run(JSON.stringify(made)),
      /** All of the work stands, or nothing. */
      atOnce: async <T>(work: () => Promise<T>): Promise<T> => {
        database.exec("BEGIN IMMEDIATE");
        try {
          const done = await work();
          database.exec("COMMIT");
          return done;
        } catch (error) {
          database.exec("ROLLBACK");
          throw error;
        }
      },
      close: () => database.close(),
    };
  });
