import { link, writeFile } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import type { Payload } from "payload";
import sharp from "sharp";
import { pendingChanges } from "#edition/outbox.ts";
import { releaseFolders } from "#release/folders.ts";
import { lastCommit } from "#release/tree/lastCommit.ts";

/** Between two looks whether a publish is through. */
const lookMs = 50;

const openPressFile = (dataDir: string) =>
  new DatabaseSync(releaseFolders(dataDir).press, { readOnly: true });

/** Waits until nothing is left of a publish: every change released, every page made again and committed. Covers of an import go on being drawn. */
export async function untilThrough(payload: Payload, dataDir: string): Promise<void> {
  const press = openPressFile(dataDir);
  const due = press.prepare("SELECT 1 FROM page WHERE due IS NOT NULL LIMIT 1");
  const made = press.prepare("SELECT json ->> 'rev' AS rev FROM made");
  const isThrough = async () => {
    if ((await pendingChanges(payload)) !== undefined || due.get() !== undefined) return false;
    const rev = Number(made.get()?.rev);
    return ((await lastCommit(payload.db.pool))?.rev ?? 0) >= rev;
  };
  while (!(await isThrough())) await sleep(lookMs);
  press.close();
}

/**
 * Waits until no cover is awaited either. All that an import still awaits are one picture here: twenty thousand would be drawn for a quarter of an hour, at the
 * pace that this machine has left.
 */
export async function untilCovered(payload: Payload, dataDir: string): Promise<void> {
  const { covers } = releaseFolders(dataDir);
  const press = openPressFile(dataDir);
  const awaited = press.prepare(
    "SELECT path FROM file WHERE kind = 'file' AND entry ->> 'isAwaited'",
  );
  const picture = path.join(covers, "bench.png");
  const card = { width: 1200, height: 630, channels: 3, background: "white" } as const;
  await writeFile(picture, await sharp({ create: card }).png().toBuffer());
  for (const { path: cover } of awaited.all() as { path: string }[])
    await link(picture, path.join(covers, path.basename(cover))).catch(
      // Drawn in the meantime.
      (error: NodeJS.ErrnoException) => {
        if (error.code !== "EEXIST") throw error;
      },
    );
  while (awaited.get() !== undefined) await sleep(lookMs);
  press.close();
  await untilThrough(payload, dataDir);
}
