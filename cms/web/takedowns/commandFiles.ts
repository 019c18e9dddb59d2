import { mkdir, open, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { pictureStem } from "#content/media/renditionPlan.ts";
import { type Takedown, withdrawalReason } from "./takedownList.ts";

/** Where `web` keeps what it knows of takedowns below the data folder; the operator's commands stand in a folder in it. */
export const takedownFolder = (dataDir: string): string => path.join(dataDir, "takedowns");

/** `/cases/xyz/` for a reason of law is the file `+cases+xyz+@legal`: letters that stand in no address of the site part it. */
const nameOf = ({ path: address, reason }: Takedown): string =>
  `${address.replaceAll("/", "+")}${reason ? `@${reason}` : ""}`;

const isSame = (a: string, b: string) => (pictureStem(a) ?? a) === (pictureStem(b) ?? b);

function takedownIn(name: string): Takedown | undefined {
  const [, address, reason] = /^(\+[^@]+)(?:@(\w+))?$/.exec(name) ?? [];
  if (address === undefined) return undefined;
  return {
    path: address.replaceAll("+", "/"),
    reason: withdrawalReason(reason),
    isCommand: true,
  };
}

/**
 * What operators took down by command: an empty file for each address, in a folder inside `known`. So two commands at once never write over each other, one
 * look at the folder tells all, and a crash leaves a command or none.
 */
export function createCommandFiles(known: string) {
  const folder = path.join(known, "commands");

  async function sync(): Promise<void> {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  }

  async function read(): Promise<Takedown[]> {
    const names = await readdir(folder).catch((error) => {
      if (error.code !== "ENOENT") throw error;
      return [];
    });
    return names.sort().flatMap((name) => takedownIn(name) ?? []);
  }

  /** Removes what was commanded for an address, all sizes of a picture alike, but for one file. Whether there was something. */
  async function removeAllBut(kept: string | undefined, address: string): Promise<boolean> {
    const there = (await read()).filter((entry) => isSame(entry.path, address)).map(nameOf);
    const leaving = there.filter((name) => name !== kept);
    for (const name of leaving) await rm(path.join(folder, name), { force: true });
    if (leaving.length > 0) await sync();
    return leaving.length > 0;
  }

  return {
    read,
    remove: (address: string): Promise<boolean> => removeAllBut(undefined, address),
    /** On the disk, power cuts included, when it resolves. A later reason stands in the place of an earlier one, and none is missing in between. */
    async add(entry: Takedown): Promise<void> {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const handle = await open(path.join(folder, nameOf(entry)), "w", 0o600);
      await handle.sync().finally(() => handle.close());
      await sync();
      await removeAllBut(nameOf(entry), entry.path);
    },
  };
}
