import { setTimeout as pause } from "node:timers/promises";
import type { BlobFiles } from "#storage/BlobFiles.ts";
import { blobsOf } from "./blobsOf.ts";
import type { TreeFile } from "./openTreeFile.ts";

/** Pauses between two rounds, and before one that failed is tried again, in ms. */
const [dayMs, minuteMs] = [86_400_000, 60_000];

/** Files of the tree that are looked at before others get a turn. */
const atOnce = 200;

/** Has all contents of the tree on this machine; answers their names. */
async function bringAll(
  file: TreeFile,
  copies: NonNullable<BlobFiles["copies"]>,
): Promise<Set<string>> {
  const names = new Set<string>();
  for (let last = ""; ; ) {
    const rows = file.filesAfter(last, atOnce);
    const some = [...blobsOf(rows)];
    await copies.bring(some);
    for (const name of some) names.add(name);
    const end = rows.at(-1);
    if (!end) return names;
    last = end.path;
  }
}

/**
 * Rule W5: once after the start and once a day, brings what is missing on this machine and gives up what no address has any more, a day
 * after it came. For as long as the process lives; where the store itself is on this machine there is nothing to do.
 */
export async function keepCopies(options: {
  file: TreeFile;
  blobs: BlobFiles;
  now: () => number;
  onFault: (error: unknown) => void;
}): Promise<void> {
  const { file, now, onFault } = options;
  const { copies } = options.blobs;
  if (!copies) return;
  for (;;) {
    const begun = now();
    const done = await bringAll(file, copies)
      .then((names) => copies.forget((name) => names.has(name), begun - dayMs))
      .then(
        () => file.head() !== undefined,
        (error: unknown) => {
          onFault(error);
          return false;
        },
      );
    await pause(done ? dayMs : minuteMs, undefined, { ref: false });
  }
}
