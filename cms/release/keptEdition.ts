import { existsSync } from "node:fs";
import path from "node:path";
import type { Payload } from "payload";
import { type Changed, gather } from "#edition/gather/gather.ts";
import { type EditionStore, openEditionStore } from "#edition/library/editionStore.ts";
import { discard, isDamage, openDisposable } from "#edition/library/openDisposable.ts";
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
  const store = openDisposable(file, (one) => openEditionStore(one));
  return { store, version: readerVersion(), isCompared: false, last: Promise.resolve() };
};

/** What another took away or a disk spoiled is made anew: it costs one whole reading. */
const renew = (file: string, mine: Kept): Kept => {
  mine.store.close();
  const fresh = { ...open(file), last: mine.last };
  kept.set(file, fresh);
  return fresh;
};

async function gatherInto(
  payload: Payload,
  mine: Kept,
  { changes, isWhole }: Asked,
): Promise<{ store: EditionStore; problems: string[] }> {
  const { store, version } = mine;
  const problems = await gather({
    ...{ payload, store, version, changes },
    now: new Date(),
    isWhole: isWhole || !mine.isCompared,
  });
  mine.isCompared = true;
  return { store, problems };
}

type Asked = { changes: readonly Changed[]; isWhole: boolean };

/**
 * Brings the edition in a file up to what is public now; answers the store and what could not enter it. What `changes` names is
 * read; the first time in a process, and when the whole is asked for, all rows are compared too. A file that is gone or
 * damaged is made anew.
 */
export async function keepEdition(payload: Payload, file: string, asked: Asked) {
  const known = kept.get(file) ?? open(file);
  kept.set(file, known);
  const work = known.last.then(async () => {
    const now = kept.get(file) ?? known;
    const mine = existsSync(file) ? now : renew(file, now);
    return gatherInto(payload, mine, asked).catch((error) => {
      if (!isDamage(error)) throw error;
      discard(file);
      return gatherInto(payload, renew(file, mine), asked);
    });
  });
  const last = work.catch(() => undefined);
  for (const one of [known, kept.get(file)]) if (one) one.last = last;
  return work;
}
