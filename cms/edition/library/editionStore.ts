import { DatabaseSync } from "node:sqlite";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import type { Facts, Library } from "./library.ts";
import { libraryOver } from "./libraryOver.ts";
import { storedDocuments } from "./storedDocuments.ts";

const schema = `
CREATE TABLE IF NOT EXISTS doc (
  kind TEXT NOT NULL, slug TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL,
  PRIMARY KEY (kind, slug)
) STRICT;
CREATE INDEX IF NOT EXISTS doc_id ON doc (kind, id);
CREATE TABLE IF NOT EXISTS entry (
  list TEXT NOT NULL, at INTEGER NOT NULL, ord INTEGER NOT NULL, kind TEXT NOT NULL, slug TEXT NOT NULL,
  day TEXT NOT NULL, updated TEXT NOT NULL,
  PRIMARY KEY (list, at DESC, ord DESC, kind, slug)
) WITHOUT ROWID, STRICT;
CREATE INDEX IF NOT EXISTS entry_doc ON entry (kind, slug, list);
CREATE INDEX IF NOT EXISTS entry_updated ON entry (list, updated);
CREATE TABLE IF NOT EXISTS tally (
  list TEXT NOT NULL, day TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (list, day)
) WITHOUT ROWID, STRICT;
`;

/** One document as a store keeps it, with every list that it stands in and its place there (rule P15). */
export type Stored = {
  kind: string;
  slug: string;
  /** Number in the database: what a document keeps when its address changes. */
  id: string;
  document: object;
  lists: readonly string[];
  /** Instant (ms) and, of one instant, the order. */
  at: number;
  ord: number;
  updated: string;
};

/** What is public, as a file that answers a library's questions without being read whole. */
export type EditionStore = {
  library: Library;
  put: (stored: Stored) => void;
  /** Takes out the document with this number, whatever its slug. */
  remove: (kind: string, id: string) => void;
  setFacts: (facts: Facts) => void;
  /** What was set last; undefined of a store that has nothing yet. */
  facts: () => Facts | undefined;
  has: (kind: string, slug: string) => boolean;
  /** The document with this number, and the numbers of all of a kind. */
  withId: <T>(kind: string, id: string) => T | undefined;
  ids: (kind: string) => string[];
  /** All documents of a kind, one after the other. */
  documents: <T>(kind: string) => Iterable<T>;
  everyDocument: () => Iterable<unknown>;
  /** For what is kept beside the documents, in the same changes. */
  database: DatabaseSync;
  /** Slugs of all documents of a kind, in their order, one after the other. */
  slugs: (kind: string) => Iterable<string>;
  /** Runs the work as one change: all of it or nothing. */
  atOnce: (work: () => void) => void;
  close: () => void;
};

/** How long one process waits for another's change. */
const longestWaitMs = 10_000;

/**
 * Opens the store at a file, or one in memory that goes with the process. A fixed one is only asked, and goes on showing the
 * moment at which it was opened.
 */
export const openEditionStore = (
  file = ":memory:",
  { isFixed = false }: { isFixed?: boolean } = {},
): EditionStore => {
  const database = new DatabaseSync(file, { readOnly: isFixed, timeout: longestWaitMs });
  if (isFixed) {
    // What is put in from now on is not seen: all that is shown is of one moment.
    database.exec("BEGIN");
    database.prepare("SELECT count(*) FROM doc WHERE kind = 'facts'").get();
  } else {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    database.exec(schema);
  }
  const documents = storedDocuments(database);
  const statement = {
    put: database.prepare("INSERT OR REPLACE INTO doc (kind, slug, id, json) VALUES (?, ?, ?, ?)"),
    enter: database.prepare(
      "INSERT INTO entry (list, at, ord, kind, slug, day, updated) VALUES (?, ?, ?, ?, ?, ?, ?)",
    ),
    count: database.prepare(
      "INSERT INTO tally (list, day, count) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1",
    ),
    uncount: database.prepare("UPDATE tally SET count = count - 1 WHERE list = ? AND day = ?"),
    forgetDay: database.prepare("DELETE FROM tally WHERE list = ? AND day = ? AND count = 0"),
    entriesOf: database.prepare("SELECT list, day FROM entry WHERE kind = ? AND slug = ?"),
    leave: database.prepare("DELETE FROM entry WHERE kind = ? AND slug = ?"),
    slugsOf: database.prepare("SELECT slug FROM doc WHERE kind = ? AND id = ?"),
    remove: database.prepare("DELETE FROM doc WHERE kind = ? AND slug = ?"),
    has: database.prepare("SELECT 1 FROM doc WHERE kind = ? AND slug = ?"),
    ids: database.prepare("SELECT id FROM doc WHERE kind = ? ORDER BY id"),
    all: database.prepare("SELECT json FROM doc WHERE kind = ? ORDER BY slug"),
    every: database.prepare("SELECT json FROM doc"),
    slugs: database.prepare("SELECT slug FROM doc WHERE kind = ? ORDER BY slug"),
  };

  const leaveLists = (kind: string, slug: string) => {
    for (const { list, day } of statement.entriesOf.all(kind, slug) as {
      list: string;
      day: string;
    }[]) {
      statement.uncount.run(list, day);
      statement.forgetDay.run(list, day);
    }
    statement.leave.run(kind, slug);
  };

  return {
    database,
    library: libraryOver(database, documents),
    put: ({ kind, slug, id, document, lists, at, ord, updated }) => {
      leaveLists(kind, slug);
      statement.put.run(kind, slug, id, JSON.stringify(document));
      const day = shanghaiDay(new Date(at));
      for (const list of new Set(lists)) {
        statement.enter.run(list, at, ord, kind, slug, day, updated);
        statement.count.run(list, day);
      }
      documents.forget();
    },
    remove: (kind, id) => {
      for (const { slug } of statement.slugsOf.all(kind, id) as { slug: string }[]) {
        leaveLists(kind, slug);
        statement.remove.run(kind, slug);
      }
      documents.forget();
    },
    setFacts: (facts) => {
      statement.put.run("facts", "", "", JSON.stringify(facts));
      documents.forget();
    },
    facts: () => documents.read<Facts>("facts", ""),
    has: (kind, slug) => statement.has.get(kind, slug) !== undefined,
    withId: <T>(kind: string, id: string) => {
      const [row] = statement.slugsOf.all(kind, id) as { slug: string }[];
      return row && documents.read<T>(kind, row.slug);
    },
    ids: (kind) => (statement.ids.all(kind) as { id: string }[]).map(({ id }) => id),
    *documents<T>(kind: string) {
      for (const row of statement.all.iterate(kind))
        yield JSON.parse((row as { json: string }).json) as T;
    },
    *everyDocument() {
      for (const row of statement.every.iterate()) yield JSON.parse((row as { json: string }).json);
    },
    *slugs(kind) {
      for (const row of statement.slugs.iterate(kind)) yield (row as { slug: string }).slug;
    },
    atOnce: (work) => {
      database.exec("BEGIN IMMEDIATE");
      try {
        work();
        database.exec("COMMIT");
      } catch (error) {
        database.exec("ROLLBACK");
        documents.forget();
        throw error;
      }
    },
    close: () => database.close(),
  };
};
