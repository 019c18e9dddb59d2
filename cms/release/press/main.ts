import { discard, isDamage } from "#edition/library/openDisposable.ts";
import { endOnLastFault } from "#leaves/endOnLastFault.ts";
import { environment } from "#leaves/environment.ts";
import type { CoverFacts } from "#site/views/covers.ts";
import { answerAsks } from "../askingChild.ts";
import { coverDrawer } from "../covers/coverDrawer.ts";
import { pruneCovers } from "../covers/makeCovers.ts";
import { releaseFolders } from "../folders.ts";
import { awaitedCovers, coverJob, coversAtOnce, factsOfCovers } from "./coverJob.ts";
import { openPress } from "./openPress.ts";
import type { Press } from "./Press.ts";
import { type PressAnswer, pressAskWire } from "./press.wire.ts";
import { pressJob } from "./pressJob.ts";
import { saidFault } from "./saidFault.ts";
import { sweepBlobs } from "./sweepBlobs.ts";

/**
 * The press: a process beside the cms, `node cms/release/press/main.ts <site build>`, that does one job after the other for as long as the cms
 * asks. It has no database, and no secret but the key of the store that it writes to. A fault of a job is answered; one of the press itself ends it, and the
 * cms starts another.
 */
endOnLastFault("press");
const [siteRoot = ""] = process.argv.slice(2);
const drawer = coverDrawer();
let opening: Promise<Press> | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Before the first sweep of blobs and covers, and between two. */
const firstSweepMs = 10 * 60_000;
const sweepEveryMs = 24 * 3_600_000;

/** Covers that this process could not draw. */
const hopeless = new Set<string>();

const folders = () => releaseFolders(environment("GRIDPRESS_DATA_DIR").GRIDPRESS_DATA_DIR);

/** Jobs on the books come one after the other. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const next = last.then(work);
  last = next.catch(() => undefined);
  return next;
};

async function press(): Promise<Press> {
  opening ??= openPress(siteRoot);
  return opening.catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
}

/** Runs the work on what the edition's store shows now. */
async function onStore<T>(work: (open: Press) => T | Promise<T>): Promise<T> {
  const open = await press();
  open.store.forget();
  try {
    return await work(open);
  } finally {
    open.store.letGo();
  }
}

/** Draws these one by one; whatever readers wait for goes first. */
async function drawAll(covers: readonly CoverFacts[]): Promise<void> {
  for (const facts of covers) {
    await last;
    await drawer
      .draw(facts)
      .catch((error) => console.error(`covers: ${facts.headline} cannot be drawn: ${error}`));
  }
}

const jobs = {
  pages: ({ at }: { at: Date }): Promise<PressAnswer> =>
    inTurn(() => onStore(async (open) => ({ job: "pages", ...(await pressJob(open, { at })) }))),
  /** Drawing goes on beside jobs of pages; only what it drew is put in between them. */
  covers: async (): Promise<PressAnswer> => {
    const covers = await inTurn(async () => awaitedCovers(await press(), hopeless));
    await drawAll(await inTurn(() => onStore((open) => factsOfCovers(open, covers))));
    const take = (from: number) =>
      inTurn(async () =>
        coverJob(await press(), covers.slice(from, from + coversAtOnce), hopeless),
      );
    let report = await take(0);
    for (let from = coversAtOnce; from < covers.length; from += coversAtOnce)
      report = await take(from);
    if (!report.isMore) drawer.stop();
    return { job: "covers", ...report };
  },
};

answerAsks((said) => {
  const ask = pressAskWire.parse(said);
  return (ask.job === "pages" ? jobs.pages(ask) : jobs.covers()).catch((error: unknown) => {
    // Books that cannot be read any more are thrown away: the next press renders everything.
    if (isDamage(error)) {
      discard(folders().press);
      opening = undefined;
    }
    return { job: "fault", ...saidFault(error) } satisfies PressAnswer;
  });
});
const sweep = () =>
  void inTurn(async () => {
    const { blobs, database } = await press();
    const at = new Date();
    await sweepBlobs(blobs, database.files, at);
    const isNamed = (name: string) => database.files.ownerOf(`covers/${name}`) !== undefined;
    await pruneCovers({ folder: folders().covers, at, isNamed });
  }).catch((error: unknown) => console.error(`press: cannot be swept: ${error}`));
// Soon after the start too: a process that is started anew each night sweeps as well.
setTimeout(sweep, firstSweepMs).unref();
setInterval(sweep, sweepEveryMs).unref();
