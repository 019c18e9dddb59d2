import type { BlobStore } from "#storage/BlobStore.ts";
import type { StoredFile } from "./manifest.wire.ts";
import type { Pool } from "./pool.ts";

/**
 * What of the store cannot be made again: pictures, what came with recommendations, documents from Word. What waits for its form in `waiting/` belongs to
 * nobody yet; blobs of the tree are made from the rest.
 */
const kinds = ["media/", "intake/", "originals/"];

export type FileSource = Pick<BlobStore, "list" | "get">;

/** Every file by its name, and how long it is. */
export async function listFiles(store: FileSource): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const kind of kinds)
    for await (const { name, bytes } of store.list(kind)) found.set(name, bytes);
  return found;
}

/** Whether the pool has a file as it is listed; one that was read while it was being written has another length. */
const isKnown = (book: ReadonlyMap<string, StoredFile>, name: string, bytes: number) =>
  book.get(name)?.bytes === bytes;

/** Bytes that the pool lacks. */
export const newBytes = (
  listed: ReadonlyMap<string, number>,
  book: ReadonlyMap<string, StoredFile>,
): number =>
  [...listed].reduce((sum, [name, bytes]) => sum + (isKnown(book, name, bytes) ? 0 : bytes), 0);

/** Brings the pool up to the store, and answers what the store holds. A file that went while it was being read is left out. */
export async function keepFiles(store: FileSource, pool: Pool): Promise<StoredFile[]> {
  const book = await pool.book();
  const kept: StoredFile[] = [];
  const fresh: StoredFile[] = [];
  for (const [name, bytes] of await listFiles(store)) {
    const known = book.get(name);
    if (known && isKnown(book, name, bytes)) {
      kept.push(known);
      continue;
    }
    const content = await store.get(name);
    if (content) fresh.push(await pool.keep(name, content));
  }
  await pool.enter(fresh);
  return [...kept, ...fresh].sort((a, b) => (a.name < b.name ? -1 : 1));
}
