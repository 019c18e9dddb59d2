import type { BlobStore, Twin } from "#storage/BlobStore.ts";
import { isPackable, type Packed, type Packer, packBeside } from "../pack.ts";
import { blobName, hashOf } from "../tree/blobName.ts";
import type { ReleaseFile } from "../tree/tree.wire.ts";

const twinsOf = ({ br, gz }: Packed): Twin[] => [
  { ending: ".br", content: br },
  { ending: ".gz", content: gz },
];

/** Where contents are put. */
export type BlobsForPuts = Pick<BlobStore, "has" | "put">;

/**
 * Puts a file's content among the blobs, compressed both ways where that is worth it, unless it is there already. Answers its entry in the tree.
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
  await blobs.put(name, content, packed ? twinsOf(await pack(content, { isAsset })) : []);
  return entry;
}
