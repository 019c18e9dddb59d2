import type { ReleaseFile, TombstoneEntry, TreeState } from "#release/tree/tree.wire.ts";

/** The last commit that a tree shows. */
export type TreeHead = { seq: number; stamp: string; release: number };

/** Up to where somebody has heard of changes: of which instant (ms), and of that one up to which path. */
export type ChangeCursor = { noted: number; path: string };

/** A record of the content API that came, changed or went; `since` is when it came. */
export type RecordChange = { path: string; noted: number; since: number; isGone: boolean };

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
  /**
   * What happened to records of the content API after a moment, in order; without one all that are there. Undefined where the moment is
   * longer ago than anything is remembered.
   */
  changes(after: ChangeCursor | undefined, most: number): RecordChange[] | undefined;
};

/** A file, and when it last changed. */
export type TreeEntry = ReleaseFile & { changedAt: Date };

/** Gives the tree as it stands to work that does not wait for anything; undefined before the first commit. */
export type TreeReader = <T>(work: (tree: Tree | undefined) => T) => T;
