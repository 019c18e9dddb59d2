import type { ReleaseFile } from "../tree/tree.wire.ts";
import type { Press } from "./Press.ts";
import { type BlobsForPuts, putFile } from "./putFile.ts";

const coversFolder = "covers/";

/** A cover that is not drawn yet: readers get the paper's card until it is there. */
const awaited = (path: string): ReleaseFile => ({ hash: path, bytes: 0, isAwaited: true });

/** Puts a cover into the tree as it lies drawn, or announces it. Answers whether it is there. */
export async function takeCover(
  { database, blobs, readCover }: Pick<Press, "database" | "readCover"> & { blobs: BlobsForPuts },
  path: string,
): Promise<boolean> {
  const content = readCover(path.slice(coversFolder.length));
  const entry = content ? await putFile(blobs, content) : awaited(path);
  database.files.set("file", path, entry);
  return content !== undefined;
}
