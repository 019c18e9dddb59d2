import type { DatabaseSync } from "node:sqlite";

const schema = `
CREATE TABLE IF NOT EXISTS file (
  kind TEXT NOT NULL, path TEXT NOT NULL, entry TEXT, rev INTEGER NOT NULL, PRIMARY KEY (kind, path)
) STRICT;
CREATE INDEX IF NOT EXISTS file_rev ON file (rev);
CREATE INDEX IF NOT EXISTS file_awaited ON file (path) WHERE kind = 'file' AND entry ->> 'isAwaited';
CREATE TABLE IF NOT EXISTS named (
  owner TEXT NOT NULL, path TEXT NOT NULL, source TEXT, PRIMARY KEY (owner, path)
) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS absent (path TEXT PRIMARY KEY) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS unused (blob TEXT PRIMARY KEY, since INTEGER NOT NULL) WITHOUT ROWID, STRICT;
CREATE INDEX IF NOT EXISTS named_path ON named (path);
CREATE INDEX IF NOT EXISTS named_source ON named (source) WHERE source IS NOT NULL;
`;

const isAwaited = "kind = 'file' AND entry ->> 'isAwaited'";

export type TreeKind = "file" | "redirect" | "tombstone";

/** One row of the tree as it goes to the database: an entry of null is gone. */
export type TreeRow = { kind: TreeKind; path: string; entry: string | null };

/** The tree that the press made: what stands at each path, since which revision, and who names each file. */
export type FileBook = ReturnType<typeof fileBook>;

/**
 * The book in the press's database. A file stays while an owner names it: a page, a document with pictures, the build with its assets. What
 * nobody names any more is gone once `dropUnnamed` was called.
 */
export const fileBook = (database: DatabaseSync) => {
  database.exec(schema);
  const sql = (text: string) => database.prepare(text);
  const statement = {
    entry: sql("SELECT entry FROM file WHERE kind = ? AND path = ?"),
    set: sql("INSERT OR REPLACE INTO file (kind, path, entry, rev) VALUES (?, ?, ?, ?)"),
    after: sql("SELECT kind, path, entry FROM file WHERE rev > ? ORDER BY rev, kind, path"),
    ofKind: sql("SELECT path FROM file WHERE kind = ? AND entry IS NOT NULL"),
    hashes: sql(
      "SELECT DISTINCT entry ->> 'hash' AS hash FROM file WHERE kind = 'file' AND entry IS NOT NULL",
    ),
    unused: sql("SELECT since FROM unused WHERE blob = ?"),
    setUnused: sql("INSERT OR REPLACE INTO unused VALUES (?, ?)"),
    setUsed: sql("DELETE FROM unused WHERE blob = ?"),
    owners: sql("SELECT DISTINCT owner FROM named WHERE owner >= ? AND owner < ?"),
    filesOf: sql("SELECT path FROM named WHERE owner = ?"),
    name: sql("INSERT OR REPLACE INTO named (owner, path, source) VALUES (?, ?, ?)"),
    unname: sql("DELETE FROM named WHERE owner = ? AND path = ?"),
    owner: sql("SELECT owner FROM named WHERE path = ? LIMIT 1"),
    ofSource: sql("SELECT DISTINCT path FROM named WHERE source = ?"),
    unnamed: sql(
      "SELECT path FROM file WHERE kind = 'file' AND entry IS NOT NULL AND NOT EXISTS (SELECT 1 FROM named WHERE named.path = file.path)",
    ),
    miss: sql("INSERT OR IGNORE INTO absent VALUES (?)"),
    found: sql("DELETE FROM absent WHERE path = ?"),
    missing: sql("SELECT path FROM absent ORDER BY path LIMIT ?"),
    awaited: sql(`SELECT path FROM file WHERE ${isAwaited} ORDER BY path LIMIT ?`),
    isAwaited: sql(`SELECT 1 FROM file WHERE ${isAwaited} AND path = ?`),
  };
  const paths = (rows: unknown[]) => (rows as { path: string }[]).map(({ path }) => path);
  const dropped = new Set<string>();
  let rev = 0;
  const entryOf = (kind: TreeKind, path: string) =>
    (statement.entry.get(kind, path) as { entry: string | null } | undefined)?.entry ?? undefined;
  /** Answers whether it is another entry than before. */
  const set = (kind: TreeKind, path: string, entry: object | null): boolean => {
    const json = entry === null ? null : JSON.stringify(entry);
    if (json === (entryOf(kind, path) ?? null)) return false;
    statement.set.run(kind, path, json, rev);
    return true;
  };
  return {
    /** What is set from now on is of this revision. */
    begin: (now: number) => {
      rev = now;
      dropped.clear();
    },
    entry: <T>(kind: TreeKind, path: string): T | undefined => {
      const json = entryOf(kind, path);
      return json === undefined ? undefined : JSON.parse(json);
    },
    set,
    pathsOf: (kind: TreeKind) => paths(statement.ofKind.all(kind)),
    /** Makes the files that an owner names these, each with what it is made from; answers those that it did not name before. */
    name: (owner: string, files: Iterable<{ path: string; source?: string }>): string[] => {
      const before = new Set(paths(statement.filesOf.all(owner)));
      const came: string[] = [];
      for (const { path, source } of files) {
        if (!before.delete(path)) came.push(path);
        statement.name.run(owner, path, source ?? null);
      }
      for (const path of before) {
        statement.unname.run(owner, path);
        dropped.add(path);
      }
      return came;
    },
    /** Owners whose names begin like this. */
    owners: (prefix: string) =>
      (statement.owners.all(prefix, `${prefix}\uffff`) as { owner: string }[]).map(
        ({ owner }) => owner,
      ),
    filesOf: (owner: string) => paths(statement.filesOf.all(owner)),
    ownerOf: (path: string) => (statement.owner.get(path) as { owner: string } | undefined)?.owner,
    /** Files that are made from this. */
    madeFrom: (source: string) => paths(statement.ofSource.all(source)),
    /** Takes out what nobody names any more; answers how many files that were. */
    dropUnnamed: ({ all = false } = {}): string[] => {
      const gone = all
        ? paths(statement.unnamed.all())
        : [...dropped].filter((path) => statement.owner.get(path) === undefined);
      return gone.filter((path) => set("file", path, null));
    },
    /** Notes whether a file that somebody names is nowhere. */
    setMissing: (path: string, isMissing: boolean) =>
      void (isMissing ? statement.miss : statement.found).run(path),
    /** Files that somebody names and that are nowhere, at most so many. */
    missing: (most: number) => paths(statement.missing.all(most)),
    /** Covers that are not drawn yet. */
    awaited: (most: number) => paths(statement.awaited.all(most)),
    isAwaited: (path: string) => statement.isAwaited.get(path) !== undefined,
    /** Rows that changed after a revision. */
    after: (from: number) => statement.after.iterate(from) as unknown as Iterable<TreeRow>,
    /** Names of all contents that files have. */
    hashes: () => new Set((statement.hashes.all() as { hash: string }[]).map(({ hash }) => hash)),
    /** Since when (ms) a blob belongs to no file. */
    unusedSince: (blob: string) =>
      (statement.unused.get(blob) as { since: number } | undefined)?.since,
    setUnused: (blob: string, since: number | undefined) =>
      void (since === undefined
        ? statement.setUsed.run(blob)
        : statement.setUnused.run(blob, since)),
  };
};
