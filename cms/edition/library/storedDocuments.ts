import type { DatabaseSync } from "node:sqlite";

/** The documents of a store, by kind and slug. */
export type StoredDocuments = {
  read: <T>(kind: string, slug: string) => T | undefined;
  /** This one may have changed since it was read. */
  drop: (kind: string, slug: string) => void;
  /** All that was read before may have changed. */
  forget: () => void;
};

/** Documents that stay in memory once they were read: the pages of one day ask for the same few. */
const mostKept = 2_000;

/** Reads documents, those asked for lately from memory. They are shared: nobody changes one. */
export const storedDocuments = (database: DatabaseSync): StoredDocuments => {
  const question = database.prepare("SELECT json FROM doc WHERE kind = ? AND slug = ?");
  const kept = new Map<string, unknown>();
  return {
    read: <T>(kind: string, slug: string) => {
      const key = `${kind}/${slug}`;
      const known = kept.get(key);
      if (known !== undefined) {
        // The one that was asked for longest ago stands first.
        kept.delete(key);
        kept.set(key, known);
        return known as T;
      }
      const row = question.get(kind, slug) as { json: string } | undefined;
      if (!row) return undefined;
      const document: unknown = JSON.parse(row.json);
      kept.set(key, document);
      if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? key);
      return document as T;
    },
    drop: (kind, slug) => void kept.delete(`${kind}/${slug}`),
    forget: () => kept.clear(),
  };
};
