import { readFile } from "node:fs/promises";
import { blobName } from "#release/tree/blobName.ts";
import type { Inline } from "#site/inline.wire.ts";
import type { BlobFiles } from "#storage/BlobFiles.ts";
import type { TreeReader } from "./Tree.ts";

/** Where pages of the site are read from, by whoever answers inside of one. */
export type PageSources = { tree: TreeReader; blobs: BlobFiles };

/** A page of the site as it stands, with what may stand inside it; `path` is its address. Undefined where the tree has none, or its content is away. */
export async function readPage(
  path: string,
  { tree, blobs }: PageSources,
): Promise<{ html: string; inline: Inline } | undefined> {
  const found = tree((now) => ({
    entry: now?.file(`${path.slice(1)}index.html`),
    inline: now?.state.inline,
  }));
  const place = found.entry && (await blobs.fileOf(blobName(found.entry.hash)));
  return place && found.inline
    ? { html: await readFile(place, "utf8"), inline: found.inline }
    : undefined;
}
