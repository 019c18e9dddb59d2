/** Beside the tree, the commit that it shows, and when records of the content API came, changed and went. */
export const treeSchema = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS tree (
  kind TEXT NOT NULL, path TEXT NOT NULL, entry TEXT NOT NULL, changed INTEGER NOT NULL,
  PRIMARY KEY (kind, path)
) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS record (
  path TEXT PRIMARY KEY, noted INTEGER NOT NULL, since INTEGER NOT NULL, is_gone INTEGER NOT NULL
) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS remembered (
  id INTEGER PRIMARY KEY CHECK (id = 1), since INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS record_noted ON record (noted, path);
CREATE TABLE IF NOT EXISTS head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL, stamp TEXT NOT NULL, release INTEGER NOT NULL, state TEXT NOT NULL
) STRICT;
`;
