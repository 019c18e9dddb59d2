import type { DatabaseSync } from "node:sqlite";
import { isApi } from "#leaves/apiPaths.ts";

const schema = `
CREATE TABLE IF NOT EXISTS page (path TEXT PRIMARY KEY, scope TEXT NOT NULL, due INTEGER) STRICT;
CREATE INDEX IF NOT EXISTS page_scope ON page (scope);
CREATE INDEX IF NOT EXISTS page_due ON page (due, path) WHERE due IS NOT NULL;
`;

/** How soon a page is to be made: those of what changed, those that many readers see, all others, then records of the content API. */
export const due = { first: 0, soon: 1, later: 2, last: 3 } as const;
export type Due = (typeof due)[keyof typeof due];

/** The pages that the site has, why it has them, and which are to be made anew. */
export type PageBook = ReturnType<typeof pageBook>;

/** How soon what is made anew is to be there: what readers see when it is its turn, records for programs after all of that. */
export const unlessRecord = (path: string, when: Due): Due => (isApi(path) ? due.last : when);

/** The book in the press's database. A scope is what brings pages: a document, the calendar of a list, or all that is shared. */
export const pageBook = (database: DatabaseSync) => {
  database.exec(schema);
  database.function("in_the_end", { deterministic: true }, (path) =>
    unlessRecord(String(path), due.later),
  );
  const sql = (text: string) => database.prepare(text);
  const statement = {
    ofScope: sql("SELECT path FROM page WHERE scope = ?"),
    scopes: sql("SELECT DISTINCT scope FROM page WHERE scope >= ? AND scope < ?"),
    scopeOf: sql("SELECT scope FROM page WHERE path = ?"),
    add: sql("INSERT OR IGNORE INTO page (path, scope, due) VALUES (?, ?, ?)"),
    remove: sql("DELETE FROM page WHERE path = ?"),
    want: sql("UPDATE page SET due = min(coalesce(due, ?1), ?1) WHERE path = ?2"),
    wantAll: sql("UPDATE page SET due = coalesce(due, in_the_end(path))"),
    made: sql("UPDATE page SET due = NULL WHERE path = ?"),
    due: sql("SELECT path FROM page WHERE due <= ? ORDER BY due, path LIMIT ?"),
    left: sql("SELECT count(*) AS count FROM page WHERE due IS NOT NULL"),
    all: sql("SELECT count(*) AS count FROM page"),
  };
  const paths = (rows: unknown[]) => (rows as { path: string }[]).map(({ path }) => path);
  const count = (row: unknown) => (row as { count: number }).count;
  return {
    /** Makes the pages of a scope these; answers those that came and those that went. */
    setScope: (
      scope: string,
      wanted: Iterable<string>,
      dueOf: (path: string) => Due,
    ): { came: string[]; went: string[] } => {
      const before = new Set(paths(statement.ofScope.all(scope)));
      const came: string[] = [];
      for (const path of wanted)
        if (!before.delete(path) && statement.add.run(path, scope, dueOf(path)).changes > 0)
          came.push(path);
      for (const path of before) statement.remove.run(path);
      return { came, went: [...before] };
    },
    pagesOf: (scope: string) => paths(statement.ofScope.all(scope)),
    /** Scopes whose names begin like this. */
    scopes: (prefix: string) =>
      (statement.scopes.all(prefix, `${prefix}\uffff`) as { scope: string }[]).map(
        ({ scope }) => scope,
      ),
    scopeOf: (path: string) =>
      (statement.scopeOf.get(path) as { scope: string } | undefined)?.scope,
    want: (path: string, when: Due) => void statement.want.run(when, path),
    wantAll: () => void statement.wantAll.run(),
    made: (path: string) => void statement.made.run(path),
    /** Pages that are to be made, the most urgent first, at most so many. */
    due: (until: Due, most: number) => paths(statement.due.all(until, most)),
    /** How many pages are to be made, and how many there are. */
    left: () => count(statement.left.get()),
    count: () => count(statement.all.get()),
  };
};
