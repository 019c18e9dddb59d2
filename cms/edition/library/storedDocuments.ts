import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import { tellingRest } from "./heads.ts";
import { keyOf } from "./touchesIn.ts";
import type { Trace } from "./trace.ts";

/** The documents of a store, by kind and slug. */
export type StoredDocuments = {
  read: <T>(kind: string, slug: string) => T | undefined;
  /** The same for pages: the trace is told when they ask more than its head of it. */
  show: <T>(kind: string, slug: string) => T | undefined;
  /** What `ask` answers to a question about documents, from memory until one of them may have changed. */
  remember: <T>(question: string, ask: () => T) => T;
  /** This one may have changed since it was read. */
  drop: (kind: string, slug: string) => void;
  /** All that was read before may have changed. */
  forget: () => void;
};

/** Documents that stay in memory once they were read: the pages of one day ask for the same few. */
const mostKept = 2_000;
/** A page asks some questions again, and so does the record beside it; each holds a few names. */
const mostAnswers = 500;

/** Reads documents, those asked for lately from memory. They are shared: nobody changes one. */
export const storedDocuments = (database: DatabaseSync, trace: Trace): StoredDocuments => {
  const question = database.prepare("SELECT json FROM doc WHERE kind = ? AND slug = ?");
  const kept = new LRUCache<string, { read: unknown; shown: unknown }>({ max: mostKept });
  const answers = new LRUCache<string, { answer: unknown }>({ max: mostAnswers });
  const find = (kind: string, slug: string) => {
    const key = keyOf(kind, slug);
    const known = kept.get(key);
    if (known) return known;
    const row = question.get(kind, slug) as { json: string } | undefined;
    if (!row) return undefined;
    const read: unknown = JSON.parse(row.json);
    const found = { read, shown: tellingRest(kind, slug, read, trace) };
    kept.set(key, found);
    return found;
  };
  return {
    read: <T>(kind: string, slug: string) => find(kind, slug)?.read as T | undefined,
    show: <T>(kind: string, slug: string) => find(kind, slug)?.shown as T | undefined,
    remember: (question, ask) => {
      const known = answers.get(question);
      if (known) return known.answer as ReturnType<typeof ask>;
      const answer = ask();
      answers.set(question, { answer });
      return answer;
    },
    drop: (kind, slug) => {
      kept.delete(keyOf(kind, slug));
      answers.clear();
    },
    forget: () => {
      kept.clear();
      answers.clear();
    },
  };
};
