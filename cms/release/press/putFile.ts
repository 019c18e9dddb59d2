import type { BlobStore } from "#storage/BlobStore.ts";
import { blobName, hashOf } from "../tree/blobName.ts";
import type { ReleaseFile } from "../tree/tree.wire.ts";

/** Where contents are put. */
export type BlobsForPuts = Pick<BlobStore, "has" | "put">;

/** Puts a file's content among the blobs unless it is there already; `known` is the hash of what is known to be there. Answers its entry in the tree. */
export async function putFile(
  blobs: BlobsForPuts,
  content: Uint8Array,
  known?: string,
): Promise<ReleaseFile> {
  const hash = hashOf(content);
  const name = blobName(hash);
  if (hash !== known && !(await blobs.has(name))) await blobs.put(name, content);
  return { hash, bytes: content.byteLength };
}
