import { followNotices } from "../followNotices.ts";
import type { TreeFile } from "./openTreeFile.ts";
import { readChange } from "./readChange.ts";

/**
 * Rule W1: keeps the file up to the tree in the database for as long as the process lives, by whole commits. `onFault` hears of a database that is
 * away; the file then stays as it is.
 */
export const followTree = (options: {
  databaseUrl: string;
  file: TreeFile;
  onFault: (error: unknown) => void;
}): Promise<never> => {
  const { databaseUrl, file, onFault } = options;
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
      if (change) await file.apply(change, from);
    },
  });
};
