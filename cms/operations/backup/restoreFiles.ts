import { buffer } from "node:stream/consumers";
import type { BlobStore } from "#storage/BlobStore.ts";
import type { StoredFile } from "./manifest.wire.ts";
import type { Pool } from "./pool.ts";

/** Puts the files of a backup into a new store, under their names. */
export async function restoreFiles(
  stored: readonly StoredFile[],
  { pool, store }: { pool: Pool; store: Pick<BlobStore, "batch"> },
): Promise<void> {
  const batch = store.batch();
  for (const { name, sha256 } of stored) await batch.put(name, await buffer(pool.read(sha256)));
  await batch.settle();
}
