import { DatabaseSync } from "node:sqlite";
import type { Asked } from "./recorder.ts";

const schema = `
PRAGMA journal_mode = WAL;
CREATE TABLE IF NOT EXISTS page (path TEXT PRIMARY KEY) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS asked (
  key TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (key, path)
) WITHOUT ROWID, STRICT;
CREATE INDEX IF NOT EXISTS asked_path ON asked (path);
CREATE TABLE IF NOT EXISTS stretch (
  list TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, path TEXT NOT NULL,
  PRIMARY KEY (list, start, stop, path)
) WITHOUT ROWID, STRICT;
CREATE INDEX IF NOT EXISTS stretch_path ON stretch (path);
CREATE TABLE IF NOT EXISTS made (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL) STRICT;
`;

/** What the pages of a tree were made from: all of it holds for each of them. */
export type Made = {
  release: string;
  /** Fingerprint of the site's build, and everything else that a page depends on beside the edition. */
  site: string;
  /** Name of the edition's store, and the last touch in it that the tree shows. */
  store: string;
  touch: number;
};

type Stretch = { start: number; stop: number; path: string };

/** So few instants are looked up one by one; of more, the whole list is read once. */
const fewInstants = 8;

/** The first of some instants, in order, that is not before one. */
const firstFrom = (instants: readonly number[], from: number): number | undefined => {
  let [low, high] = [0, instants.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((instants[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return instants[low];
};

/** What each page of the live tree asked for when it was rendered. */
export type PressNotes = ReturnType<typeof openPressNotes>;

/** A release whose parent died may still be at work. */
const longestWaitMs = 10_000;

/** Opens the notes in a file; everything from here to `commit` stands or falls with it. */
export const openPressNotes = (file: string) => {
  const database = new DatabaseSync(file, { timeout: longestWaitMs });
  database.exec(schema);
  database.exec("BEGIN IMMEDIATE");
  const sql = (text: string) => database.prepare(text);
  const statement = {
    made: sql("SELECT json FROM made"),
    setMade: sql("INSERT OR REPLACE INTO made VALUES (1, ?)"),
    pages: sql("SELECT path FROM page"),
    page: sql("INSERT OR IGNORE INTO page VALUES (?)"),
    forgetPage: sql("DELETE FROM page WHERE path = ?"),
    ask: sql("INSERT OR IGNORE INTO asked VALUES (?, ?)"),
    forgetAsked: sql("DELETE FROM asked WHERE path = ?"),
    stretch: sql("INSERT OR IGNORE INTO stretch VALUES (?, ?, ?, ?)"),
    forgetStretches: sql("DELETE FROM stretch WHERE path = ?"),
    askers: sql("SELECT path FROM asked WHERE key = ?"),
    stretches: sql("SELECT start, stop, path FROM stretch WHERE list = ?"),
    within: sql("SELECT path FROM stretch WHERE list = ? AND start <= ? AND stop >= ?"),
  };
  const paths = (rows: unknown[]) => (rows as { path: string }[]).map(({ path }) => path);
  const forget = (path: string) => {
    statement.forgetAsked.run(path);
    statement.forgetStretches.run(path);
    statement.forgetPage.run(path);
  };
  return {
    made: (): Made | undefined => {
      const row = statement.made.get() as { json: string } | undefined;
      return row && JSON.parse(row.json);
    },
    pages: () => paths(statement.pages.all()),
    /** Pages that asked for a document or fact, also in vain. */
    askersOf: (key: string) => paths(statement.askers.all(key)),
    /** Pages that asked for a stretch of a list in which one of these instants lies; they come in order. */
    askersWithin: (list: string, instants: readonly number[]): string[] =>
      instants.length <= fewInstants
        ? instants.flatMap((at) => paths(statement.within.all(list, at, at)))
        : (statement.stretches.all(list) as unknown as Stretch[])
            .filter(({ start, stop }) => (firstFrom(instants, start) ?? Infinity) <= stop)
            .map(({ path }) => path),
    /** Notes what a page asked for; what it asked for before is forgotten. */
    note: (path: string, { keys, stretches }: Asked) => {
      forget(path);
      statement.page.run(path);
      for (const key of keys) statement.ask.run(key, path);
      for (const { list, from, to } of stretches) statement.stretch.run(list, from, to, path);
    },
    forget,
    /** Keeps all that was noted, for the tree that is live now. */
    commit: (made: Made) => {
      statement.setMade.run(JSON.stringify(made));
      database.exec("COMMIT");
    },
    close: () => database.close(),
  };
};
