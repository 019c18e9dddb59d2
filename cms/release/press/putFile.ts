import type { BlobStore } from "#storage/BlobStore.ts";
import { isPackable, pack } from "../pack.ts";
import { blobName, hashOf } from "../tree/blobName.ts";
import type { ReleaseFile } from "../tree/tree.wire.ts";

/**
 * Puts a file's content among the blobs, compressed both ways where that is worth it, unless it is there already. Answers its entry in the tree.
 * The plain form is put last: where it is, its twins are.
 */
export async function putFile(
  blobs: BlobStore,
  file: { path: string; content: Uint8Array; isAsset?: boolean; known?: string | undefined },
): Promise<ReleaseFile> {
  const { path, content, isAsset = false, known } = file;
  const hash = hashOf(content);
  const packed = isPackable(path, content.byteLength);
  const entry = { hash, bytes: content.byteLength, ...(packed && { packed }) };
  const name = blobName(hash);
  if (hash === known || (await blobs.has(name))) return entry;
  if (packed) {
    const { br, gz } = await pack(content, { isAsset });
    await Promise.all([blobs.put(`${name}.br`, br), blobs.put(`${name}.gz`, gz)]);
  }
  await blobs.put(name, content);
  return entry;
}
