import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { TreeKind, TreeRow } from "./fileBook.ts";

/** What a press made, as who copies it sees it: of one moment, whatever the press does meanwhile. */
export type PressRows = ReturnType<typeof readPress>;

/** Opens the press's database in a file to be read. */
export function readPress(file: string) {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  database.exec("BEGIN");
  const name = database.prepare("SELECT name FROM name").get() as { name: string };
  const made = database.prepare("SELECT json FROM made").get() as { json: string } | undefined;
  const after = database.prepare("SELECT kind, path, entry FROM file WHERE rev > ?");
  const has = database.prepare(
    "SELECT 1 FROM file WHERE kind = ? AND path = ? AND entry IS NOT NULL",
  );
  return {
    name: name.name,
    rev: made ? (JSON.parse(made.json) as { rev: number }).rev : 0,
    /** Rows that changed after a revision; an entry of null is gone. */
    after: (rev: number) => after.iterate(rev) as unknown as Iterable<TreeRow>,
    has: (kind: TreeKind, path: string) => has.get(kind, path) !== undefined,
    close: () => database.close(),
  };
}

/** Name of the press that lies in a file; undefined when there is none, or one that cannot be read. */
export function pressName(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const press = readPress(file);
    press.close();
    return press.name;
  } catch {
    return undefined;
  }
}
