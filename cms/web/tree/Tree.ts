import type { ReleaseFile, TombstoneEntry, TreeState } from "#release/tree/tree.wire.ts";

/** The last commit that a tree shows. */
export type TreeHead = { seq: number; stamp: string; release: number };

/** The tree that readers get, asked by address or path; all answers of one are of the same commit. */
export type Tree = {
  head: TreeHead;
  state: TreeState;
  /** By its path, without a leading slash. */
  file(path: string): TreeEntry | undefined;
  /** Where an old address leads. */
  redirect(path: string): string | undefined;
  /** Why an address answers 410. */
  tombstone(path: string): TombstoneEntry | undefined;
};

/** A file, and when it last changed. */
export type TreeEntry = ReleaseFile & { changedAt: Date };

/** Gives the tree as it stands to work that does not wait for anything; undefined before the first commit. */
export type TreeReader = <T>(work: (tree: Tree | undefined) => T) => T;
