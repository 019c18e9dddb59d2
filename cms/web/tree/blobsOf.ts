import { blobName } from "#release/tree/blobName.ts";
import { fileWire } from "#release/tree/tree.wire.ts";
import type { TreeRow } from "./treeRows.ts";

/** Names of the contents of files, compressed ones too; what is still to be drawn has none. */
export function* blobsOf(rows: Iterable<TreeRow>): Iterable<string> {
  for (const { kind, entry } of rows) {
    if (kind !== "file" || entry === null) continue;
    const { hash, packed, isAwaited } = fileWire.parse(JSON.parse(entry));
    if (isAwaited) continue;
    yield blobName(hash);
    if (packed) yield blobName(hash, ".br");
  }
}
