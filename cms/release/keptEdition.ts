import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Payload } from "payload";
import { type Changed, gather } from "#edition/gather/gather.ts";
import { type EditionStore, openEditionStore } from "#edition/library/editionStore.ts";
import { openDisposable } from "#edition/library/openDisposable.ts";
import { currentBuild } from "#leaves/currentBuild.ts";

type Kept = {
  store: EditionStore;
  version: string;
  /** Whether this process has compared all rows once: what happened while it was away is in no change that it saw. */
  isCompared: boolean;
  /** Gatherings come one after the other. */
  last: Promise<unknown>;
};

/** One for each file, whichever bundle of the server asks. */
const kept =
  (globalThis as { gridpressEditions?: Map<string, Kept> }).gridpressEditions ??
  new Map<string, Kept>();
(globalThis as { gridpressEditions?: Map<string, Kept> }).gridpressEditions = kept;

/** Names the code that reads: a build by its content, a server under development by its start. */
const readerVersion = (): string => {
  const build = process.env.NODE_ENV === "production" ? currentBuild("cms/.next") : undefined;
  return build ? path.basename(build) : `development ${performance.timeOrigin}`;
};

const open = (file: string): Kept => {
  mkdirSync(path.dirname(file), { recursive: true });
  const store = openDisposable(file, (one) => openEditionStore(one));
  return { store, version: readerVersion(), isCompared: false, last: Promise.resolve() };
};

/**
 * Brings the edition in a file up to what is public now; answers the store and what could not enter it. The first time in a
 * process, and when asked for `everything`, all rows are compared; else only what `changes` names is read.
 */
export async function keepEdition(
  payload: Payload,
  file: string,
  changes: readonly Changed[] | "everything",
): Promise<{ store: EditionStore; problems: string[] }> {
  const mine = kept.get(file) ?? open(file);
  kept.set(file, mine);
  const { store, version } = mine;
  const work = mine.last.then(async () => {
    const isWhole = changes === "everything" || !mine.isCompared;
    const now = new Date();
    const problems = await gather({
      ...{ payload, store, now, version },
      changes: isWhole ? "everything" : changes,
    });
    mine.isCompared = true;
    return problems;
  });
  mine.last = work.catch(() => undefined);
  return { store, problems: await work };
}
