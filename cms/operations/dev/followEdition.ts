import { writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { dataPaths } from "../dataDir.ts";
import { fetchEdition } from "../edition.ts";
import type { Stack } from "../stack.ts";

const lookEvery = 2000;

/**
 * Keeps `EDITION_FILE` of this process on what is public now, until the signal. The site reads a file once, so
 * each new edition gets another of two names.
 */
export async function followEdition(options: {
  stack: Stack;
  onChange: () => void;
  signal: AbortSignal;
}): Promise<void> {
  const { stack, onChange, signal } = options;
  const names = ["edition-a.json", "edition-b.json"] as const;
  let shown = "";
  for (let turn = 0; !signal.aborted; ) {
    // While the cms restarts, what was shown last stays.
    const text = await fetchEdition(stack).catch(() => shown);
    if (text !== shown) {
      const file = path.join(dataPaths(stack.dataDir).logs, names[turn % 2 === 0 ? 0 : 1]);
      await writeFile(file, text);
      process.env.EDITION_FILE = file;
      shown = text;
      turn += 1;
      onChange();
    }
    await sleep(lookEvery, undefined, { signal }).catch(() => undefined);
  }
}
