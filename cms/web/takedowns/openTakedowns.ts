import { randomUUID } from "node:crypto";
import { createCommandFiles, takedownFolder } from "./commandFiles.ts";
import { followTable } from "./followTable.ts";
import { knownFile, readKnown } from "./readKnown.ts";
import { type Takedown, type TakedownList, takedownList } from "./takedownList.ts";
import { createWholeFiles } from "./wholeFiles.ts";

/** How often the operator's commands are looked for, in ms. */
const commandMs = 250;

/**
 * Rules T4 and T5: what is taken down, from two sources that work without each other: the newsroom's table, with a copy on the
 * disk for when the database is away, and the operator's commands. The first answer waits for what is on the disk.
 */
export function openTakedowns(options: {
  dataDir: string;
  databaseUrl: string;
  onFault: (error: unknown) => void;
}): () => Promise<TakedownList> {
  const { dataDir, databaseUrl, onFault } = options;
  const folder = takedownFolder(dataDir);
  const copy = createWholeFiles({ folder, owner: randomUUID() });
  const commands = createCommandFiles(folder);
  let rows: readonly Takedown[] = [];
  let commanded: readonly Takedown[] = [];
  let isHeard = false;
  let list = takedownList([]);
  const renew = () => {
    list = takedownList([...rows, ...commanded]);
  };

  async function recall(): Promise<void> {
    const found = await readKnown(folder);
    // The database may have been quicker, and knows better.
    if (!isHeard) rows = found;
  }

  async function lookForCommands(): Promise<void> {
    const found = await commands.read();
    if (JSON.stringify(found) === JSON.stringify(commanded)) return;
    commanded = found;
    renew();
  }

  const begun = Promise.all([recall().catch(onFault), lookForCommands().catch(onFault)])
    .then(() => copy.clearStale(Date.now()))
    .catch(onFault)
    .then(renew);

  let wanted: string | undefined;
  let kept: string | undefined;
  let writing = begun;
  /** A disk that was full is asked again. */
  const keep = () => {
    writing = writing.then(async () => {
      if (wanted === undefined || wanted === kept) return;
      const text = wanted;
      await copy.write(knownFile, text);
      kept = text;
    });
    writing = writing.catch(onFault);
    return writing;
  };
  void followTable({
    databaseUrl,
    onFault,
    onRows(found) {
      isHeard = true;
      rows = found;
      renew();
      wanted = JSON.stringify(found);
      void keep();
    },
  });

  let looking = false;
  setInterval(() => {
    if (looking) return;
    looking = true;
    void lookForCommands()
      .catch(onFault)
      .then(keep)
      .finally(() => {
        looking = false;
      });
  }, commandMs).unref();

  return async () => {
    await begun;
    return list;
  };
}
