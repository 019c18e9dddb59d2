import type { Takedown } from "./takedownList.ts";
import { takedownsWire } from "./takedowns.wire.ts";
import { createWholeFiles } from "./wholeFiles.ts";

/** Name of the file that holds what `web` last knew of the newsroom's takedowns. */
export const knownFile = "table";

/** What `web` last knew of the newsroom's takedowns; nothing before its first look. Rejects when the file is damaged. */
export async function readKnown(folder: string): Promise<Takedown[]> {
  const text = await createWholeFiles({ folder, owner: "reader" }).read(knownFile);
  return text === undefined ? [] : takedownsWire.parse(JSON.parse(text));
}
