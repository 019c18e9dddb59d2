import { blobName } from "#release/tree/blobName.ts";
import { fileWire } from "#release/tree/tree.wire.ts";
import type { TreeRow } from "./treeRows.ts";

/** Names of the contents of files; what is still to be drawn has none. */
export function* blobsOf(rows: Iterable<TreeRow>): Iterable<string> {
  for (const { kind, entry } of rows) {
    if (kind !== "file" || entry === null) continue;
    const { hash, isAwaited } = fileWire.parse(JSON.parse(entry));
    if (!isAwaited) yield blobName(hash);
  }
}
