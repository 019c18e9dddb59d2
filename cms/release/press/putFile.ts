import type { BlobStore } from "#storage/BlobStore.ts";
import { isPackable, type Packer, packBeside } from "../pack.ts";
import { blobName, hashOf } from "../tree/blobName.ts";
import type { ReleaseFile } from "../tree/tree.wire.ts";

/** Where contents are put. */
export type BlobsForPuts = Pick<BlobStore, "has" | "put">;

/**
 * Puts a file's content among the blobs, with a compressed twin where that is worth it, unless it is there already. Answers its entry in the tree.
 */
export async function putFile(
  blobs: BlobsForPuts,
  file: { path: string; content: Uint8Array; isAsset?: boolean; known?: string | undefined },
  pack: Packer = packBeside,
): Promise<ReleaseFile> {
  const { path, content, isAsset = false, known } = file;
  const hash = hashOf(content);
  const packed = isPackable(path, content.byteLength);
  const entry = { hash, bytes: content.byteLength, ...(packed && { packed }) };
  const name = blobName(hash);
  if (hash === known || (await blobs.has(name))) return entry;
  const twins = packed ? [{ ending: ".br", content: await pack(content, { isAsset }) }] : [];
  await blobs.put(name, content, twins);
  return entry;
}
