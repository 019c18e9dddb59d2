import type { DatabaseSync } from "node:sqlite";
import type { z } from "zod";
import {
  fileWire,
  redirectEntryWire,
  type TreeState,
  tombstoneEntryWire,
  treeStateWire,
} from "#release/tree/tree.wire.ts";
import type { RecordChange, Tree, TreeHead, TreeReader } from "./Tree.ts";
import type { TreeRow } from "./treeRows.ts";

type Found = { entry: string; changed: number };

/** The tree that a database of the process holds. Another process may write it meanwhile: an answer is of one commit all the same. */
export function readTree(database: DatabaseSync): TreeReader {
  const one = database.prepare("SELECT entry, changed FROM tree WHERE kind = ? AND path = ?");
  const headNow = database.prepare("SELECT seq, stamp, release, state FROM head");
  const rememberedSince = database.prepare("SELECT since FROM remembered");
  const changed = database.prepare(`SELECT path, noted, since, is_gone AS isGone FROM record
    WHERE (noted, path) > (?, ?) AND NOT (is_gone AND ?) ORDER BY noted, path LIMIT ?`);
  let last: { head: TreeHead & { state: string }; parsed: TreeState } | undefined;

  const find = (kind: TreeRow["kind"], path: string) => one.get(kind, path) as Found | undefined;
  const parsed = <T>(wire: z.ZodType<T>, found: Found | undefined): T | undefined =>
    found && wire.parse(JSON.parse(found.entry));

  /** Parsed once for each commit. */
  function standing() {
    const head = headNow.get() as (TreeHead & { state: string }) | undefined;
    if (!head) return undefined;
    if (last?.head.seq !== head.seq || last.head.stamp !== head.stamp)
      last = { head, parsed: treeStateWire.parse(JSON.parse(head.state)) };
    return last;
  }

  function treeNow(): Tree | undefined {
    const now = standing();
    return (
      now && {
        head: now.head,
        state: now.parsed,
        file(path) {
          const found = find("file", path);
          const entry = parsed(fileWire, found);
          return entry && { ...entry, changedAt: new Date(found?.changed ?? 0) };
        },
        redirect: (path) => parsed(redirectEntryWire, find("redirect", path))?.to,
        changes: (after, most) =>
          after &&
          after.noted < ((rememberedSince.get() as { since: number } | undefined)?.since ?? 0)
            ? undefined
            : changed
                .all(after?.noted ?? 0, after?.path ?? "", after ? 0 : 1, most)
                .map((row) => ({ ...(row as unknown as RecordChange), isGone: row.isGone !== 0 })),
        tombstone: (path) => parsed(tombstoneEntryWire, find("tombstone", path)),
      }
    );
  }

  return (work) => {
    database.exec("BEGIN");
    try {
      return work(treeNow());
    } finally {
      database.exec("COMMIT");
    }
  };
}
