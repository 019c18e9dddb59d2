/** Beside the tree, the commit that it shows. Nothing here is not in the database as well. */
export const treeSchema = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS tree (
  kind TEXT NOT NULL, path TEXT NOT NULL, entry TEXT NOT NULL, changed INTEGER NOT NULL,
  PRIMARY KEY (kind, path)
) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL, stamp TEXT NOT NULL, release INTEGER NOT NULL, state TEXT NOT NULL
) STRICT;
`;
