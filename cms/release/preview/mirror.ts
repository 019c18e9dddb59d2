import { existsSync } from "node:fs";
import type { SQLInputValue } from "node:sqlite";
import { type EditionStore, openEditionStore } from "#edition/library/editionStore.ts";
import { openDisposable } from "#edition/library/openDisposable.ts";
import { documentOf, type Touch } from "#edition/library/touchesIn.ts";

const schema = `CREATE TABLE IF NOT EXISTS mirrored (
  id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL, touch INTEGER NOT NULL
) STRICT;`;

/** After more changes than that, everything is copied. */
const mostTouches = 5_000;

const tables = ["doc", "entry", "tally"] as const;

type Values = Record<string, SQLInputValue>;

/** What was touched: documents by kind and slug, and lists by their keys. */
const touched = (touches: readonly Touch[]) => ({
  documents: touches
    .filter(({ key, at }) => at === null && !key.startsWith("facts/"))
    .map(({ key }) => documentOf(key)),
  lists: new Set(touches.filter(({ at }) => at !== null).map(({ key }) => key)),
});

/** A copy of an edition's store that nobody else reads, brought up to it in as many steps as changed. */
export type Mirror = { store: EditionStore; follow: () => boolean };

/**
 * The copy of the store at `source`, in a file that may be thrown away. `source` is opened to be read and is never written.
 * `follow` answers whether there is an edition at all.
 */
export const mirrorOf = (source: string, file: string): Mirror => {
  const store = openDisposable(file, (one) => openEditionStore(one));
  const { database } = store;
  database.exec(schema);
  const own = {
    state: database.prepare("SELECT name, touch FROM mirrored"),
    setState: database.prepare("INSERT OR REPLACE INTO mirrored VALUES (1, ?, ?)"),
  };

  const copy = (
    live: EditionStore,
    table: (typeof tables)[number],
    where = "",
    ...of: string[]
  ) => {
    database.prepare(`DELETE FROM ${table} ${where}`).run(...of);
    const rows = live.database.prepare(`SELECT * FROM ${table} ${where}`).iterate(...of);
    let insert: ReturnType<typeof database.prepare> | undefined;
    for (const row of rows as Iterable<Values>) {
      const names = Object.keys(row);
      insert ??= database.prepare(
        `INSERT INTO ${table} (${names.join()}) VALUES (${names.map((name) => `$${name}`).join()})`,
      );
      insert.run(row);
    }
  };

  const copyTouched = (live: EditionStore, touches: readonly Touch[]) => {
    const { documents, lists } = touched(touches);
    copy(live, "doc", "WHERE kind = ?", "facts");
    for (const document of documents)
      for (const table of ["doc", "entry"] as const)
        copy(live, table, "WHERE kind = ? AND slug = ?", ...document);
    for (const list of lists) copy(live, "tally", "WHERE list = ?", list);
  };

  const bring = (live: EditionStore): void => {
    const before = own.state.get() as { name: string; touch: number } | undefined;
    const touch = live.lastTouch();
    if (before?.name === live.name && before.touch === touch) return;
    const isSame = before?.name === live.name;
    const touches = isSame ? live.touchesAfter(before.touch, mostTouches) : undefined;
    store.atOnce(() => {
      if (touches) copyTouched(live, touches);
      else for (const table of tables) copy(live, table);
      own.setState.run(live.name, touch);
    });
  };

  const follow = (): boolean => {
    if (!existsSync(source)) return false;
    const live = openEditionStore(source, { isFixed: true });
    try {
      bring(live);
    } finally {
      live.close();
    }
    store.forget();
    return store.facts() !== undefined;
  };

  return { store, follow };
};
