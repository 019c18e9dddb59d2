import type { DatabaseSync } from "node:sqlite";

/** A change: of a document or fact by its key, or of an entry of a list, named by the key, at an instant (ms). */
export type Touch = { key: string; at: number | null };

/** The key of a document. */
export const keyOf = (kind: string, slug: string): string => `${kind}/${slug}`;

/** The key under which a document is touched when something changed that hardly any page but its own shows. */
export const restOf = (key: string): string => `~${key}`;

/** Kind and slug of a document that a key names; slugs may have slashes, kinds have none. Facts are one document. */
export const documentOf = (named: string): [kind: string, slug: string] => {
  const key = named.startsWith("~") ? named.slice(1) : named;
  const end = key.indexOf("/");
  const kind = key.slice(0, end);
  return [kind, kind === "facts" ? "" : key.slice(end + 1)];
};

/** What was changed in a store, in order. */
export type Touches = ReturnType<typeof touchesIn>;

/** The changes noted in the database of a store. */
export const touchesIn = (database: DatabaseSync) => {
  const statement = {
    touch: database.prepare("INSERT INTO touch (key, at) VALUES (?, ?)"),
    last: database.prepare("SELECT coalesce(max(number), 0) AS last FROM touch"),
    first: database.prepare("SELECT min(number) AS first FROM touch"),
    after: database.prepare(
      "SELECT DISTINCT key, at FROM touch WHERE number > ? ORDER BY number LIMIT ?",
    ),
    forget: database.prepare(
      "DELETE FROM touch WHERE number <= (SELECT max(number) FROM touch) - ?",
    ),
  };
  return {
    touch: (key: string, at: number | null = null) => void statement.touch.run(key, at),
    lastTouch: () => (statement.last.get() as { last: number }).last,
    touchesAfter: (number: number, most: number): Touch[] | undefined => {
      const { first } = statement.first.get() as { first: number | null };
      if (first !== null && first > number + 1) return undefined;
      const touches = statement.after.all(number, most + 1) as unknown as Touch[];
      return touches.length > most ? undefined : touches;
    },
    forgetTouches: (kept: number) => void statement.forget.run(kept),
  };
};
