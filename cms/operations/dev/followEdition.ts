import { setTimeout as sleep } from "node:timers/promises";
import { giveStore } from "#edition/library/givenStore.ts";
import { storeAt } from "#edition/library/storeAt.ts";
import { releaseFolders } from "#release/folders.ts";
import { isThere } from "../dataDir.ts";
import type { Stack } from "../stack.ts";

const lookEvery = 1000;

/** Shows the pages of this process the edition as the cms keeps it, each time as it is by then, until the signal. */
export async function followEdition(options: {
  stack: Pick<Stack, "dataDir">;
  onChange: () => void;
  signal: AbortSignal;
}): Promise<void> {
  const { stack, onChange, signal } = options;
  const { edition: file } = releaseFolders(stack.dataDir);
  const pause = () => sleep(lookEvery, undefined, { signal }).catch(() => undefined);
  while (!signal.aborted && !(await isThere(file))) await pause();
  if (signal.aborted) return;
  process.env.EDITION_FILE = file;
  const store = storeAt(file);
  giveStore({ file, store });
  for (let shown = -1; !signal.aborted; await pause()) {
    store.letGo();
    store.forget();
    if (store.lastTouch() === shown) continue;
    shown = store.lastTouch();
    onChange();
  }
}
