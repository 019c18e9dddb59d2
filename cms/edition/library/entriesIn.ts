import type { DatabaseSync } from "node:sqlite";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import { shelfKeysOf } from "./shelves.ts";
import type { Touches } from "./touchesIn.ts";
import { membersOf, updatesOf } from "./trace.ts";

/** Where a document stands: in which lists, at what instant (ms) and, of one instant, in which order. */
type Place = { lists: readonly string[]; at: number; ord: number; updated: string };
type Entry = { list: string; day: string; at: number; ord: number; updated: string };

/** The entries of documents in the lists of a store, and its count of each day. */
export const entriesIn = (database: DatabaseSync, { touch }: Pick<Touches, "touch">) => {
  const statement = {
    enter: database.prepare(
      "INSERT INTO entry (list, at, ord, kind, slug, day, updated) VALUES (?, ?, ?, ?, ?, ?, ?)",
    ),
    count: database.prepare(
      "INSERT INTO tally (list, day, count) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1",
    ),
    uncount: database.prepare("UPDATE tally SET count = count - 1 WHERE list = ? AND day = ?"),
    forgetDay: database.prepare("DELETE FROM tally WHERE list = ? AND day = ? AND count = 0"),
    of: database.prepare(
      "SELECT list, day, at, ord, updated FROM entry WHERE kind = ? AND slug = ?",
    ),
    some: database.prepare("SELECT 1 FROM entry WHERE list = ? LIMIT ?"),
    leave: database.prepare("DELETE FROM entry WHERE kind = ? AND slug = ?"),
  };

  const entriesOf = (kind: string, slug: string) =>
    statement.of.all(kind, slug) as unknown as Entry[];

  const takeOut = (kind: string, slug: string): Entry[] => {
    const entries = entriesOf(kind, slug);
    for (const { list, day } of entries) {
      statement.uncount.run(list, day);
      statement.forgetDay.run(list, day);
    }
    statement.leave.run(kind, slug);
    return entries;
  };

  const putIn = (kind: string, slug: string, { lists, at, ord, updated }: Place): Entry[] => {
    const day = shanghaiDay(new Date(at));
    return [...new Set(lists)].map((list) => {
      statement.enter.run(list, at, ord, kind, slug, day, updated);
      statement.count.run(list, day);
      return { list, day, at, ord, updated };
    });
  };

  /** What stands in a list as before changes only what the list says, not who is in it; with the head it had, only when it changed. */
  const touchLists = (before: readonly Entry[], after: readonly Entry[], hasHead: boolean) => {
    const placeIn = ({ list, at, ord }: Entry) => `${list} ${at} ${ord}`;
    const stayed = new Set(before.map(placeIn));
    const stays = new Set(after.map(placeIn).filter((place) => stayed.has(place)));
    for (const entry of [...before, ...after]) {
      const isStay = stays.has(placeIn(entry));
      touch(updatesOf(entry.list), entry.at);
      if (!isStay || !hasHead) touch(entry.list, entry.at);
      if (!isStay) touch(membersOf(entry.list), entry.at);
    }
  };

  /** Whoever asked which lists there are has another answer when one got its first entry or lost its last. */
  const touchShelves = (before: readonly Entry[], after: readonly Entry[]) => {
    const had = new Set(before.map(({ list }) => list));
    const has = new Set(after.map(({ list }) => list));
    const keys = new Set<string>();
    for (const list of new Set([...had, ...has])) {
      const others = had.has(list) === has.has(list) ? [] : shelfKeysOf(list);
      const entries = has.has(list) ? 1 : 0;
      if (others.length > 0 && statement.some.all(list, 2).length === entries)
        for (const key of others) keys.add(key);
    }
    for (const key of keys) touch(key);
  };

  return {
    /** Whether a document stands just so. */
    areAt: (kind: string, slug: string, { lists, at, ord, updated }: Place): boolean => {
      const entries = entriesOf(kind, slug);
      const wanted = new Set(lists);
      return (
        entries.length === wanted.size &&
        entries.every(
          (one) =>
            wanted.has(one.list) && one.at === at && one.ord === ord && one.updated === updated,
        )
      );
    },
    /** Places a document, which has the head that it had or another one, or with no place takes it out of all lists. */
    place: (kind: string, slug: string, place: Place | undefined, { hasHead = false } = {}) => {
      const before = takeOut(kind, slug);
      const after = place ? putIn(kind, slug, place) : [];
      touchLists(before, after, hasHead);
      touchShelves(before, after);
    },
  };
};
