import type { DatabaseSync } from "node:sqlite";

/** A document of the newsroom's database; ids as texts. */
export type Ref = { collection: string; id: string };

const schema = `
CREATE TABLE IF NOT EXISTS todo (
  collection TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (collection, id)
) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS pointer (
  collection TEXT NOT NULL, id TEXT NOT NULL, target TEXT NOT NULL, target_id TEXT NOT NULL,
  PRIMARY KEY (collection, id, target, target_id)
) WITHOUT ROWID, STRICT;
CREATE INDEX IF NOT EXISTS pointer_target ON pointer (target, target_id);
CREATE TABLE IF NOT EXISTS seen (
  collection TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (collection, id)
) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS source (
  collection TEXT NOT NULL, id INTEGER NOT NULL, version TEXT NOT NULL, PRIMARY KEY (collection, id)
) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS reader (id INTEGER PRIMARY KEY, version TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS problem (
  collection TEXT NOT NULL, id TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (collection, id)
) WITHOUT ROWID, STRICT;
`;

/**
 * What is remembered between two gatherings, beside the documents: which are still to be read, which document asked for which
 * (also in vain), and what it was told. So a change leads to those that show something of it, and a gathering that was
 * cut off goes on where it was.
 */
export type Notes = ReturnType<typeof gatheringNotes>;

/** The notes in the database of a store. */
export const gatheringNotes = (database: DatabaseSync) => {
  database.exec(schema);
  const sql = (text: string) => database.prepare(text);
  const statement = {
    want: sql("INSERT OR IGNORE INTO todo (collection, id) VALUES (?, ?)"),
    done: sql("DELETE FROM todo WHERE collection = ? AND id = ?"),
    // Places and people first: others are told of them.
    next: sql("SELECT id FROM todo WHERE collection = ? ORDER BY id LIMIT ?"),
    point: sql("INSERT OR IGNORE INTO pointer VALUES (?, ?, ?, ?)"),
    unpoint: sql("DELETE FROM pointer WHERE collection = ? AND id = ?"),
    owners: sql("SELECT collection, id FROM pointer WHERE target = ? AND target_id = ?"),
    told: sql("SELECT json FROM seen WHERE collection = ? AND id = ?"),
    tell: sql("INSERT OR REPLACE INTO seen VALUES (?, ?, ?)"),
    toldIds: sql("SELECT id FROM seen WHERE collection = ? AND id > ? ORDER BY id LIMIT ?"),
    version: sql("SELECT version FROM source WHERE collection = ? AND id = ?"),
    setVersion: sql("INSERT OR REPLACE INTO source VALUES (?, ?, ?)"),
    dropVersion: sql("DELETE FROM source WHERE collection = ? AND id = ?"),
    versions: sql("SELECT id, version FROM source WHERE collection = ? AND id > ? AND id <= ?"),
    reader: sql("SELECT version FROM reader"),
    setReader: sql("INSERT OR REPLACE INTO reader (id, version) VALUES (1, ?)"),
    forgetVersions: sql("UPDATE source SET version = ''"),
    problem: sql("INSERT OR REPLACE INTO problem VALUES (?, ?, ?)"),
    mended: sql("DELETE FROM problem WHERE collection = ? AND id = ?"),
    problems: sql("SELECT words FROM problem ORDER BY collection, id LIMIT ?"),
  };
  return {
    want: ({ collection, id }: Ref) => void statement.want.run(collection, id),
    done: ({ collection, id }: Ref) => void statement.done.run(collection, id),
    /** Ids of one collection that are still to be read, at most so many. */
    next: (collection: string, most: number) =>
      (statement.next.all(collection, most) as { id: string }[]).map(({ id }) => id),
    /** Notes what a document asked for; what it asked for before is forgotten, unless it is to be kept. */
    point: (
      { collection, id }: Ref,
      targets: Iterable<Ref>,
      { keep = false }: { keep?: boolean } = {},
    ) => {
      if (!keep) statement.unpoint.run(collection, id);
      for (const target of targets)
        statement.point.run(collection, id, target.collection, target.id);
    },
    /** What others were told of a document last, as JSON; undefined when nobody asked. */
    told: ({ collection, id }: Ref) =>
      (statement.told.get(collection, id) as { json: string } | undefined)?.json,
    /** Tells from now on this; whoever was told something else is to be read again. */
    tell: ({ collection, id }: Ref, json: string) => {
      const before = statement.told.get(collection, id) as { json: string } | undefined;
      if (before?.json === json) return;
      statement.tell.run(collection, id, json);
      if (before === undefined) return;
      for (const owner of statement.owners.all(collection, id) as Ref[])
        statement.want.run(owner.collection, owner.id);
    },
    /** Ids of a collection of which something was told, after one of them. */
    toldIds: (collection: string, after: string, most: number) =>
      (statement.toldIds.all(collection, after, most) as { id: string }[]).map(({ id }) => id),
    /** The version of a row that was read last; undefined of one that is not known. */
    versionOf: ({ collection, id }: Ref) =>
      (statement.version.get(collection, Number(id)) as { version: string } | undefined)?.version,
    setVersion: ({ collection, id }: Ref, version: string | undefined) =>
      version === undefined
        ? void statement.dropVersion.run(collection, Number(id))
        : void statement.setVersion.run(collection, Number(id), version),
    /** Versions of the rows with ids after `from` up to `to`. */
    versions: (collection: string, from: number, to: number) =>
      statement.versions.all(collection, from, to) as { id: number; version: string }[],
    /** Whether other code, or none, read what is here; from now on it is this. All of it is then to be read again. */
    readBy: (version: string): boolean => {
      const before = (statement.reader.get() as { version: string } | undefined)?.version;
      if (before === version) return false;
      statement.forgetVersions.run();
      statement.setReader.run(version);
      return true;
    },
    setProblem: ({ collection, id }: Ref, words: string | undefined) =>
      words === undefined
        ? void statement.mended.run(collection, id)
        : void statement.problem.run(collection, id, words),
    problems: (most: number) =>
      (statement.problems.all(most) as { words: string }[]).map(({ words }) => words),
  };
};
