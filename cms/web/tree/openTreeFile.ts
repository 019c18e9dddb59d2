import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setImmediate as breathe } from "node:timers/promises";
import { recordOfApi } from "#leaves/apiPaths.ts";
import { readTree } from "./readTree.ts";
import type { TreeHead, TreeReader } from "./Tree.ts";
import type { TreeChange, TreeRow } from "./treeRows.ts";
import { treeSchema } from "./treeSchema.ts";

/** Where a `web` keeps the tree, below its data folder. */
export const treeFileIn = (dataDir: string): string => path.join(dataDir, "web", "tree.db");

/** The tree in a file of this machine. Several processes may share it. */
export type TreeFile = {
  read: TreeReader;
  /** The commit that the file shows; undefined before the first. */
  head(): TreeHead | undefined;
  /** All rows, in order. */
  rows(): Iterator<TreeRow>;
  /** Rows of files whose paths come after one, in order. */
  filesAfter(path: string, most: number): TreeRow[];
  /**
   * Takes over a change that leads on from `from`, all of it or nothing, without holding up the process for long. Answers false when
   * another process has written meanwhile, or is writing: look again.
   */
  apply(change: TreeChange, from: TreeHead | undefined): Promise<boolean>;
  close(): void;
};

/** Readers wait at most so long for a file that another process opens, in ms. */
const longestWaitMs = 1_000;

/** Rows that are written before others get a turn: some milliseconds. */
const rowsAtOnce = 500;

/** SQLite's result codes. */
const [busy, corrupt, notADatabase] = [5, 11, 26];

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "errcode" in error ? error.errcode : undefined;

function openDatabases(file: string) {
  const writer = new DatabaseSync(file, { timeout: longestWaitMs });
  try {
    writer.exec(treeSchema);
    // Nobody waits for another process that writes.
    writer.exec("PRAGMA busy_timeout = 0");
    return { writer, reader: new DatabaseSync(file, { readOnly: true, timeout: longestWaitMs }) };
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** Opens the file, and makes it anew when it is damaged: nothing is lost with it, the database has it all. */
function openOrRenew(file: string) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    return openDatabases(file);
  } catch (error) {
    if (codeOf(error) !== corrupt && codeOf(error) !== notADatabase) throw error;
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
    return openDatabases(file);
  }
}

const isRecord = ({ kind, path }: TreeRow) =>
  kind === "file" && recordOfApi(`/${path}`) !== undefined;

/** Opens the tree's file, which is made when it is not there. */
export function openTreeFile(file: string): TreeFile {
  const { writer, reader } = openOrRenew(file);
  const headNow = writer.prepare("SELECT seq, stamp, release FROM head");
  const put = writer.prepare("INSERT OR REPLACE INTO tree VALUES (?, ?, ?, ?)");
  const remove = writer.prepare("DELETE FROM tree WHERE kind = ? AND path = ?");
  const noteThere =
    writer.prepare(`INSERT INTO record VALUES (?, ?, ?, 0) ON CONFLICT (path) DO UPDATE
    SET since = iif(is_gone, excluded.noted, since), noted = excluded.noted, is_gone = 0`);
  const noteGone =
    writer.prepare(`INSERT INTO record VALUES (?, ?, ?, 1) ON CONFLICT (path) DO UPDATE
    SET noted = excluded.noted, is_gone = 1`);
  const setSince = writer.prepare("INSERT OR REPLACE INTO remembered VALUES (1, ?)");
  const setHead = writer.prepare("INSERT OR REPLACE INTO head VALUES (1, ?, ?, ?, ?)");
  const every = `SELECT kind, path, entry, changed AS "changedAt" FROM tree`;
  const some = writer.prepare(`${every} WHERE kind = 'file' AND path > ? ORDER BY path LIMIT ?`);

  const head = () => headNow.get() as TreeHead | undefined;
  const write = ({ kind, path, entry, changedAt }: TreeRow) =>
    entry === null ? remove.run(kind, path) : put.run(kind, path, entry, changedAt);
  const note = ({ path, entry }: TreeRow, noted: number) =>
    (entry === null ? noteGone : noteThere).run(path, noted, noted);

  async function writeAll({ rows, head, since }: TreeChange): Promise<void> {
    if (since !== undefined) setSince.run(since);
    // Whoever copies records heard of what another history had after these: it is news that they are so again.
    const isOther = since !== undefined && headNow.get() !== undefined;
    const noted = ({ changedAt }: TreeRow) =>
      isOther ? Math.max(changedAt, Date.now()) : changedAt;
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      if (from > 0) await breathe();
      for (const row of rows.slice(from, from + rowsAtOnce)) {
        write(row);
        if (isRecord(row)) note(row, noted(row));
      }
    }
    setHead.run(head.seq, head.stamp, head.release, head.state);
  }

  return {
    read: readTree(reader),
    head,
    rows: () =>
      writer.prepare(`${every} ORDER BY kind, path`).iterate() as unknown as Iterator<TreeRow>,
    filesAfter: (path, most) => some.all(path, most) as unknown as TreeRow[],
    async apply(change, from) {
      try {
        writer.exec("BEGIN IMMEDIATE");
      } catch (error) {
        if (codeOf(error) === busy) return false;
        throw error;
      }
      try {
        const isSame = head()?.stamp === from?.stamp;
        if (isSame) await writeAll(change);
        writer.exec("COMMIT");
        return isSame;
      } catch (error) {
        if (writer.isTransaction) writer.exec("ROLLBACK");
        throw error;
      }
    },
    close() {
      reader.close();
      writer.close();
    },
  };
}
