import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { isMissing } from "#storage/isMissing.ts";
import { OperatorError } from "../operatorError.ts";
import { type Keys, sealKeys } from "./keys.ts";
import { wording } from "./wording.ts";

/** Where keys go, apart from what they open (rule U46). */
export type KeysPlace = { folder: string; keys: Keys; passphrase: string | undefined };

const keysName = (id: string) => `keys-${id}.json`;

/** Throws when the folder of keys lies where the backups lie. */
export function refuseTogether(folder: string, backups: string): void {
  const inside = path.relative(path.resolve(backups), path.resolve(folder));
  if (inside === "" || !(inside.startsWith("..") || path.isAbsolute(inside)))
    throw new OperatorError(wording.notApart);
}

export async function keepKeys(place: KeysPlace, id: string): Promise<void> {
  await mkdir(place.folder, { recursive: true, mode: 0o700 });
  const text = sealKeys(place.keys, place.passphrase);
  const file = path.join(place.folder, keysName(id));
  await writeFile(file, text, { mode: 0o600, flush: true });
  console.log(wording.keysKept(file));
}

/** Gives up the keys of backups that are gone. */
export async function dropKeys(folder: string, ids: readonly string[]): Promise<void> {
  const names = await readdir(folder).catch((error): string[] => {
    if (!isMissing(error)) throw error;
    return [];
  });
  for (const id of ids) if (names.includes(keysName(id))) await rm(path.join(folder, keysName(id)));
}
