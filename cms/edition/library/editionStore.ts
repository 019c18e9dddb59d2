import { DatabaseSync } from "node:sqlite";
import type { Campaign } from "../campaign.wire.ts";
import { campaignClock } from "./campaignClock.ts";
import { entriesIn } from "./entriesIn.ts";
import { haveOneHead } from "./heads.ts";
import type { Facts, Library } from "./library.ts";
import { libraryOver } from "./libraryOver.ts";
import { storedDocuments } from "./storedDocuments.ts";
import { documentOf, keyOf, restOf, type Touches, touchesIn } from "./touchesIn.ts";
import { noTrace, type Trace } from "./trace.ts";

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
CREATE TABLE IF NOT EXISTS touch (
  number INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, at INTEGER
) STRICT;
CREATE TABLE IF NOT EXISTS name (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL) STRICT;
INSERT OR IGNORE INTO name VALUES (1, lower(hex(randomblob(16))));
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

/**
 * What is public, as a file that answers a library's questions without being read whole, with what was changed in it: `touch` notes a change
 * of something that stands beside the documents, such as the file of a picture; `touchesAfter` tells what changed after a change, and nothing
 * when that was more than so much, or is forgotten.
 */
export type EditionStore = Touches & {
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
  /** The document at an address, or any fact's, as it is kept. */
  document: (kind: string, slug: string) => unknown;
  everyDocument: () => Iterable<{ kind: string; slug: string; document: unknown }>;
  /** Tells this store from every other one. */
  name: string;
  /** For what is kept beside the documents, in the same changes. */
  database: DatabaseSync;
  /** Slugs of all documents of a kind, in their order, one after the other. */
  slugs: (kind: string) => Iterable<string>;
  /** Runs the work as one change: all of it or nothing. */
  atOnce: (work: () => void) => void;
  /** Reads anew from now on: another process may have changed the file. A fixed one, let go before, shows this moment from now on. */
  forget: () => void;
  /** Nobody asks a fixed one until it is asked to forget: what it shows need not be kept for it. */
  letGo: () => void;
  close: () => void;
};

/** So many changes are looked through for what is in memory; after more, all of it is read anew. */
const mostForgotten = 2_000;

/** How long one process waits for another's change. */
const longestWaitMs = 10_000;

/**
 * Opens the store at a file, or one in memory that goes with the process. A fixed one is only asked, and goes on showing the
 * moment at which it was opened or last asked to forget.
 */
export const openEditionStore = (
  file = ":memory:",
  { isFixed = false, trace = noTrace }: { isFixed?: boolean; trace?: Trace } = {},
): EditionStore => {
  const database = new DatabaseSync(file, { readOnly: isFixed, timeout: longestWaitMs });
  /** What is put in from now on is not seen: all that is shown is of one moment. */
  const hold = () => {
    database.exec("BEGIN");
    database.prepare("SELECT count(*) FROM doc WHERE kind = 'facts'").get();
  };
  if (isFixed) {
    hold();
  } else {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    database.exec(schema);
  }
  const documents = storedDocuments(database, trace);
  const statement = {
    put: database.prepare("INSERT OR REPLACE INTO doc (kind, slug, id, json) VALUES (?, ?, ?, ?)"),
    slugsOf: database.prepare("SELECT slug FROM doc WHERE kind = ? AND id = ?"),
    remove: database.prepare("DELETE FROM doc WHERE kind = ? AND slug = ?"),
    row: database.prepare("SELECT id, json FROM doc WHERE kind = ? AND slug = ?"),
    has: database.prepare("SELECT 1 FROM doc WHERE kind = ? AND slug = ?"),
    ids: database.prepare("SELECT id FROM doc WHERE kind = ? ORDER BY id"),
    all: database.prepare("SELECT json FROM doc WHERE kind = ? ORDER BY slug"),
    every: database.prepare("SELECT kind, slug, json FROM doc"),
    slugs: database.prepare("SELECT slug FROM doc WHERE kind = ? ORDER BY slug"),
  };

  const touches = touchesIn(database);
  const { touch, lastTouch, touchesAfter } = touches;
  const entries = entriesIn(database, touches);

  const leave = (kind: string, slug: string) => {
    entries.place(kind, slug, undefined);
    statement.remove.run(kind, slug);
    touch(keyOf(kind, slug));
    touch(restOf(keyOf(kind, slug)));
    documents.drop(kind, slug);
  };

  /** Whether the store holds just this already: who depends on it has nothing new to show. */
  const isHere = (stored: Stored, json: string) => {
    const { kind, slug, id } = stored;
    const row = statement.row.get(kind, slug) as { id: string; json: string } | undefined;
    return row?.id === id && row.json === json && entries.areAt(kind, slug, stored);
  };

  let seen = isFixed ? lastTouch() : 0;
  /** Of what is in memory only what changed is read anew. */
  const forgetTouched = () => {
    const touches = touchesAfter(seen, mostForgotten);
    seen = lastTouch();
    if (!touches) return documents.forget();
    for (const { key } of touches) documents.drop(...documentOf(key));
  };

  /** A campaign whose boundary was passed stands otherwise now. */
  const touchClocks = (before: string | undefined, now: string) => {
    for (const row of statement.all.all("campaign")) {
      const campaign: Campaign = JSON.parse((row as { json: string }).json);
      const isOther =
        before === undefined || campaignClock(campaign, before) !== campaignClock(campaign, now);
      if (isOther) touch(`clock/${campaign.slug}`);
    }
  };

  return {
    database,
    library: libraryOver(database, documents, trace),
    put: (stored) => {
      const { kind, slug, id } = stored;
      const json = JSON.stringify(stored.document);
      if (isHere(stored, json)) return;
      for (const row of statement.slugsOf.all(kind, id) as { slug: string }[])
        if (row.slug !== slug) leave(kind, row.slug);
      const before = documents.read<object>(kind, slug);
      const hasHead = before !== undefined && haveOneHead(kind, before, stored.document);
      statement.put.run(kind, slug, id, json);
      entries.place(kind, slug, stored, { hasHead });
      if (!hasHead) touch(keyOf(kind, slug));
      touch(restOf(keyOf(kind, slug)));
      documents.drop(kind, slug);
    },
    remove: (kind, id) => {
      for (const { slug } of statement.slugsOf.all(kind, id) as { slug: string }[])
        leave(kind, slug);
    },
    setFacts: (facts) => {
      const before = documents.read<Facts>("facts", "");
      for (const name of Object.keys(facts) as (keyof Facts)[])
        if (JSON.stringify(facts[name]) !== JSON.stringify(before?.[name])) touch(`facts/${name}`);
      touchClocks(before?.at, facts.at);
      statement.put.run("facts", "", "", JSON.stringify(facts));
      documents.drop("facts", "");
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
    name: (database.prepare("SELECT name FROM name").get() as { name: string }).name,
    ...touches,
    document: (kind, slug) => documents.read<unknown>(kind, slug),
    *everyDocument() {
      for (const row of statement.every.iterate()) {
        const { kind, slug, json } = row as { kind: string; slug: string; json: string };
        yield { kind, slug, document: JSON.parse(json) };
      }
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
    forget: () => {
      if (!isFixed) return documents.forget();
      hold();
      forgetTouched();
    },
    letGo: () => {
      if (isFixed) database.exec("COMMIT");
    },
    close: () => database.close(),
  };
};
