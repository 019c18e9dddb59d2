import type { BlobStore, Twin } from "#storage/BlobStore.ts";
import { isPackable, pack } from "../pack.ts";
import { blobName, hashOf } from "../tree/blobName.ts";
import type { ReleaseFile } from "../tree/tree.wire.ts";

const packedTwins = async (...asked: Parameters<typeof pack>): Promise<Twin[]> => {
  const { br, gz } = await pack(...asked);
  return [
    { ending: ".br", content: br },
    { ending: ".gz", content: gz },
  ];
};

/**
 * Puts a file's content among the blobs, compressed both ways where that is worth it, unless it is there already. Answers its entry in the tree.
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
  await blobs.put(name, content, packed ? await packedTwins(content, { isAsset }) : []);
  return entry;
}
