import type { DatabaseSync } from "node:sqlite";
import { mostTold } from "#site/search/asking/namesTold.ts";

/** One process at a time works with a file: what it remembers of the pages is in its memory. Held until it is closed. */
export const alone = "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; COMMIT;";

/** Memory for pages of the file, in KiB: where a word of each text stands is read from some megabytes, which SQLite's own two would not keep for the next question. */
const cacheKib = 16_384;

const schema = `
PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${cacheKib};
CREATE TABLE IF NOT EXISTS file (path TEXT PRIMARY KEY, hash TEXT NOT NULL, synonyms TEXT NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS page (id INTEGER PRIMARY KEY, file TEXT NOT NULL, known TEXT NOT NULL, json TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS page_file ON page (file);
CREATE TABLE IF NOT EXISTS name (page INTEGER NOT NULL, name TEXT NOT NULL, sounds TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS name_page ON name (page);
CREATE TABLE IF NOT EXISTS told (name TEXT NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (name, page)) WITHOUT ROWID, STRICT;
CREATE INDEX IF NOT EXISTS told_page ON told (page);
CREATE TABLE IF NOT EXISTS sound (pair TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (pair, name)) WITHOUT ROWID, STRICT;
CREATE VIRTUAL TABLE IF NOT EXISTS gram USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');
`;

/** Another way to fold, to cut or to spell makes another file: raise it with them. */
const version = 7;

/** Makes the tables of the search's file, anew where an older program made them, and what is asked of them. */
export function openTables(database: DatabaseSync) {
  const { user_version: made } = database.prepare("PRAGMA user_version").get() as {
    user_version: number;
  };
  if (made !== version)
    database.exec(
      "DROP TABLE IF EXISTS file; DROP TABLE IF EXISTS page; DROP TABLE IF EXISTS name; DROP TABLE IF EXISTS told; DROP TABLE IF EXISTS sound; DROP TABLE IF EXISTS gram",
    );
  database.exec(`${schema} PRAGMA user_version = ${version}`);
  const sql = (text: string) => database.prepare(text);
  return {
    files: sql("SELECT path, hash FROM file"),
    setFile: sql("INSERT OR REPLACE INTO file VALUES (?, ?, ?)"),
    synonyms: sql("SELECT synonyms FROM file WHERE synonyms <> '[]'"),
    dropFile: sql("DELETE FROM file WHERE path = ?"),
    pagesOf: sql("SELECT id, json FROM page WHERE file = ?"),
    page: sql("SELECT json FROM page WHERE id = ?"),
    put: sql("INSERT INTO page (file, known, json) VALUES (?, ?, ?)"),
    drop: sql("DELETE FROM page WHERE id = ?"),
    known: sql("SELECT id, known FROM page"),
    index: sql("INSERT INTO gram (rowid, text) VALUES (?, ?)"),
    unindex: sql("DELETE FROM gram WHERE rowid = ?"),
    name: sql("INSERT INTO name VALUES (?, ?, ?)"),
    unname: sql("DELETE FROM name WHERE page = ?"),
    tell: sql("INSERT OR IGNORE INTO told VALUES (?, ?)"),
    isTold: sql("SELECT 1 FROM told WHERE name = ? LIMIT 1"),
    toldOn: sql("SELECT name FROM told WHERE page = ?"),
    untell: sql("DELETE FROM told WHERE page = ?"),
    sound: sql("INSERT OR IGNORE INTO sound VALUES (?, ?)"),
    unsound: sql("DELETE FROM sound WHERE pair = ? AND name = ?"),
    told: sql(
      `SELECT name FROM sound WHERE pair = ? AND EXISTS (
         SELECT 1 FROM told WHERE told.name = sound.name AND page NOT IN (SELECT value FROM json_each(?))
       ) ORDER BY name LIMIT ${mostTold}`,
    ),
    names: sql(
      `SELECT name, sounds, count(*) AS count FROM name
       WHERE page NOT IN (SELECT value FROM json_each(?)) GROUP BY name, sounds ORDER BY count DESC, name, sounds`,
    ),
    // In one piece: a row for each of ten thousand pages takes longer than finding them.
    matches: sql("SELECT json_group_array(rowid) AS ids FROM gram WHERE gram MATCH ?"),
  };
}
