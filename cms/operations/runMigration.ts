import { setTimeout as sleep } from "node:timers/promises";
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Migration,
  type Payload,
} from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";

/**
 * Longest that a migration waits for a table that others use, in ms. Whoever asks for the table after it waits behind it: while the old version serves, that
 * are its readers and its votes.
 */
export const lockMs = 2_000;

/** So often it makes way and comes again, and how long it stays away, in ms. */
const [tries, pauseMs] = [150, 500];

const lockNotAvailable = "55P03";

const isHeldUp = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && error.code === lockNotAvailable) || isHeldUp(error.cause));

/** Runs the work, and again when it was held up by a lock. What it did by then must be undone when it rejects. */
export async function makingWay(
  work: () => Promise<void>,
  { left = tries, onWait }: { left?: number; onWait?: () => void } = {},
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (left <= 1 || !isHeldUp(error)) throw error;
    onWait?.();
    await sleep(pauseMs);
    await makingWay(work, { left: left - 1, ...(onWait && { onWait }) });
  }
}

/**
 * Runs one migration in a transaction, with the note that it ran: after a kill it is there whole or not at all, and the next run goes on with it. Payload's
 * own way ends the process when a table is in use.
 */
export async function runMigration(
  payload: Payload,
  { name, up }: Migration,
  batch: number,
): Promise<void> {
  const req = await createLocalReq({}, payload);
  await initTransaction(req);
  try {
    // An adapter's type leaves open which database it is.
    const given = { db: await databaseOf(req), payload, req } as Parameters<typeof up>[0];
    await up(given);
    await payload.create({ collection: "payload-migrations", data: { name, batch }, req });
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}
