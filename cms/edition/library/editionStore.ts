import { DatabaseSync } from "node:sqlite";
import type { Settings } from "#content/settings.wire.ts";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import type { Library } from "./library.ts";
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

/** What an edition holds once. */
export type Facts = Pick<Library, "at" | "front" | "featuredCampaign"> & { settings: Settings };

/** What is public, as a file that answers a library's questions without being read whole. */
export type EditionStore = {
  library: Library;
  put: (stored: Stored) => void;
  /** Takes out the document with this number, whatever its slug. */
  remove: (kind: string, id: string) => void;
  setFacts: (facts: Facts) => void;
  /** Slugs of all documents of a kind, in their order, one after the other. */
  slugs: (kind: string) => Iterable<string>;
  /** Runs the work as one change: all of it or nothing. */
  atOnce: (work: () => void) => void;
  close: () => void;
};

/** Opens the store at a file, or one in memory that goes with the process. */
export const openEditionStore = (file = ":memory:"): EditionStore => {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
  database.exec(schema);
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
