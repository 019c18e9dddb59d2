import type { TreeHead } from "./Tree.ts";

/** One address of the tree as text, as it passes from the database to a file; without an entry it is gone. */
export type TreeRow = {
  kind: "file" | "redirect" | "tombstone";
  path: string;
  entry: string | null;
  /** When it last changed, in ms. */
  changedAt: number;
};

/** All that leads from one commit to another. */
export type TreeChange = {
  head: TreeHead & { state: string };
  rows: readonly TreeRow[];
  /** Of a change that comes from a comparison: since when (ms) the database remembers what happened. */
  since?: number;
};

/** The order of the database's collation "C", and of SQLite's own. */
const inOrder = (a: TreeRow, b: TreeRow): number =>
  Buffer.compare(Buffer.from(a.kind), Buffer.from(b.kind)) ||
  Buffer.compare(Buffer.from(a.path), Buffer.from(b.path));

/**
 * What leads from the rows that are known to those that are wanted; both come in order, each path once. Nothing of what is equal is
 * kept.
 */
export async function differences(
  known: Iterator<TreeRow>,
  wanted: AsyncIterable<TreeRow>,
): Promise<TreeRow[]> {
  const rows: TreeRow[] = [];
  let mine = known.next();
  const forget = (row: TreeRow) => rows.push({ ...row, entry: null });
  for await (const theirs of wanted) {
    while (!mine.done && inOrder(mine.value, theirs) < 0) {
      forget(mine.value);
      mine = known.next();
    }
    const isKnown = !mine.done && inOrder(mine.value, theirs) === 0;
    if (!isKnown || mine.value?.entry !== theirs.entry) rows.push(theirs);
    if (isKnown) mine = known.next();
  }
  for (; !mine.done; mine = known.next()) forget(mine.value);
  return rows;
}
