import type { Queryable } from "#leaves/Queryable.ts";
import { type TreeState, treeStateWire } from "./tree.wire.ts";

/** The newest state of the tree that readers get. */
export type Commit = {
  seq: number;
  /** Number of the release that it belongs to (rule P19). */
  release: number;
  /** Which press made it, and its revision there. */
  press: string;
  rev: number;
  state: TreeState;
};

const newest = `SELECT seq, release, press, rev, state FROM publishing.tree_commits ORDER BY seq DESC LIMIT 1`;

/** The last commit of the tree; undefined before the first. A state that this version cannot read is none. */
export async function lastCommit(db: Queryable): Promise<Commit | undefined> {
  const { rows } = await db.query(newest, []);
  const [row] = rows;
  if (!row) return undefined;
  return {
    seq: Number(row.seq),
    release: Number(row.release),
    press: String(row.press),
    rev: Number(row.rev),
    state: treeStateWire.parse(row.state),
  };
}
