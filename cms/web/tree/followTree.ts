import type { BlobFiles } from "#storage/BlobFiles.ts";
import { followNotices } from "../followNotices.ts";
import { blobsOf } from "./blobsOf.ts";
import type { TreeFile } from "./openTreeFile.ts";
import { readChange } from "./readChange.ts";

type Options = {
  databaseUrl: string;
  file: TreeFile;
  blobs: BlobFiles;
  onFault: (error: unknown) => void;
};

/** Fetches the contents of a commit before it is shown; false when the store is away, which is told once. */
function bringer({ blobs, onFault }: Options) {
  let isAway = false;
  return async (names: Iterable<string>): Promise<boolean> => {
    try {
      await blobs.copies?.bring(names);
      isAway = false;
    } catch (error) {
      if (!isAway) onFault(error);
      isAway = true;
    }
    return !isAway;
  };
}

/**
 * Rules W1 and W5: keeps the file up to the tree in the database for as long as the process lives, by whole commits. `onFault` hears of a database
 * or a store that is away; the file then stays as it is.
 */
export const followTree = (options: Options): Promise<never> => {
  const { databaseUrl, file, onFault } = options;
  const bring = bringer(options);
  return followNotices({
    databaseUrl,
    onFault,
    name: "gridpress-tree",
    channel: "tree",
    lookMs: 400,
    answerMs: 5000,
    async look(client) {
      const from = file.head();
      const change = await readChange(client, from, file.rows);
      if (!change) return;
      // The first tree is shown at once: there is nothing else to show, and its contents come as they are asked for.
      if (from === undefined || (await bring(blobsOf(change.rows)))) await file.apply(change, from);
    },
  });
};
