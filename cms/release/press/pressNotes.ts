import type { DatabaseSync } from "node:sqlite";
import type { Asked } from "./recorder.ts";

const schema = `
CREATE TABLE IF NOT EXISTS asked (
  key TEXT NOT NULL, asker TEXT NOT NULL, PRIMARY KEY (key, asker)
) WITHOUT ROWID, STRICT;
CREATE INDEX IF NOT EXISTS asked_asker ON asked (asker);
CREATE TABLE IF NOT EXISTS stretch (
  list TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, asker TEXT NOT NULL,
  PRIMARY KEY (list, start, stop, asker)
) WITHOUT ROWID, STRICT;
CREATE INDEX IF NOT EXISTS stretch_asker ON stretch (asker);
`;

type Stretch = { start: number; stop: number; asker: string };

/** So few instants are looked up one by one; of more, the whole list is read once. */
const fewInstants = 8;

/** The first of some instants, in order, that is not before one. */
const firstFrom = (instants: readonly number[], from: number): number | undefined => {
  let [low, high] = [0, instants.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((instants[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return instants[low];
};

/** What each page of the tree, and each calendar that has pages, asked for when it was made last. */
export type PressNotes = ReturnType<typeof pressNotes>;

/** The notes in the press's database. */
export const pressNotes = (database: DatabaseSync) => {
  database.exec(schema);
  const sql = (text: string) => database.prepare(text);
  const statement = {
    ask: sql("INSERT OR IGNORE INTO asked VALUES (?, ?)"),
    forgetAsked: sql("DELETE FROM asked WHERE asker = ?"),
    stretch: sql("INSERT OR IGNORE INTO stretch VALUES (?, ?, ?, ?)"),
    forgetStretches: sql("DELETE FROM stretch WHERE asker = ?"),
    askers: sql("SELECT asker FROM asked WHERE key = ?"),
    stretches: sql("SELECT start, stop, asker FROM stretch WHERE list = ?"),
    all: sql(`SELECT asker FROM asked WHERE asker >= ?1 AND asker < ?2
      UNION SELECT asker FROM stretch WHERE asker >= ?1 AND asker < ?2`),
    within: sql("SELECT asker FROM stretch WHERE list = ? AND start <= ? AND stop >= ?"),
  };
  const askers = (rows: unknown[]) => (rows as { asker: string }[]).map(({ asker }) => asker);
  const forget = (asker: string) => {
    statement.forgetAsked.run(asker);
    statement.forgetStretches.run(asker);
  };
  return {
    /** Everybody whose name begins like this and who asked for anything. */
    askers: (prefix: string) => askers(statement.all.all(prefix, `${prefix}\uffff`)),
    /** Those that asked for a document or fact, also in vain. */
    askersOf: (key: string) => askers(statement.askers.all(key)),
    /** Those that asked for a stretch of a list in which one of these instants lies; they come in order. */
    askersWithin: (list: string, instants: readonly number[]): string[] =>
      instants.length <= fewInstants
        ? instants.flatMap((at) => askers(statement.within.all(list, at, at)))
        : (statement.stretches.all(list) as unknown as Stretch[])
            .filter(({ start, stop }) => (firstFrom(instants, start) ?? Infinity) <= stop)
            .map(({ asker }) => asker),
    /** Notes what somebody asked for; what was asked for before is forgotten. */
    note: (asker: string, { keys, stretches }: Asked) => {
      forget(asker);
      for (const key of keys) statement.ask.run(key, asker);
      for (const { list, from, to } of stretches) statement.stretch.run(list, from, to, asker);
    },
    forget,
  };
};
