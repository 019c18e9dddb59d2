import type { Payload } from "payload";
import { EditionFault } from "#edition/editionFault.ts";
import type { Changed } from "#edition/gather/gather.ts";
import { discard } from "#edition/library/openDisposable.ts";
import { markReleased, type Pending } from "#edition/outbox.ts";
import { ReleaseFault } from "./fault.ts";
import type { ReleaseFolders } from "./folders.ts";
import { keepEdition } from "./keptEdition.ts";
import type { PressProcess } from "./press/pressProcess.ts";
import { pressName } from "./press/readPress.ts";
import { saidFault } from "./press/saidFault.ts";
import { beginRelease, failRelease, finishRelease } from "./releaseLog.ts";
import { commitTree } from "./tree/commitTree.ts";
import { type Commit, lastCommit } from "./tree/lastCommit.ts";
import { wording } from "./wording.ts";

export type ReleasePlace = { folders: ReleaseFolders; press: PressProcess };

type Outcome = { pages: number; changed: number; problems: string[] };

/** A change that names no document stands for many. */
const namesMany = (changed: readonly Changed[]) =>
  changed.some(({ subject }) => subject === "import");

/** Rule P9: what of the content breaks the whole edition is named. */
const takeIn = (...asked: Parameters<typeof keepEdition>) =>
  keepEdition(...asked).catch((cause) => {
    if (!(cause instanceof EditionFault)) throw cause;
    throw new ReleaseFault("edition", { subject: cause.subject, cause });
  });

/** Rule P7: a press that was killed is started anew at once, for it left all of its work or none; one that ends twice is a fault. */
const pagesOf = (press: PressProcess, store: string) =>
  press.pages(new Date(), store).catch((error: unknown) => {
    if (!(error instanceof ReleaseFault && error.code === "stopped")) throw error;
    return press.pages(new Date(), store);
  });

async function make(
  payload: Payload,
  { folders, press }: ReleasePlace,
  job: { number: Promise<number>; changed: readonly Changed[]; last: Commit | undefined },
): Promise<Outcome> {
  // Another process published meanwhile: what it was told of, this one was not, and contents that its own tree names may be gone.
  const isTakeover = job.last !== undefined && job.last.press !== pressName(folders.press);
  if (isTakeover) {
    press.stop();
    discard(folders.press);
  }
  const { store, problems } = await takeIn(payload, folders.edition, {
    changes: job.changed,
    isWhole: isTakeover || namesMany(job.changed),
  });
  const { state, changed, missing } = await pagesOf(press, store.name);
  await commitTree(payload.db.pool, {
    release: await job.number,
    ...{ pressFile: folders.press, state },
  });
  return {
    ...{ pages: state.pages, changed },
    problems: [...problems, ...(missing.length > 0 ? [wording.missingPictures(missing)] : [])],
  };
}

/** Makes one release of what is public now and records how it went; answers whether it is live. */
export async function releaseEdition(
  payload: Payload,
  place: ReleasePlace,
  job: Pick<Pending, "ids" | "changed" | "cause" | "by">,
): Promise<boolean> {
  const began = performance.now();
  const last = await lastCommit(payload.db.pool);
  const beginning = beginRelease(payload, {
    cause: job.cause,
    by: job.by,
    changes: job.ids.length,
    liveNumber: last?.release,
  });
  // Whatever goes wrong can be told: a record that is opened is closed (rule P7).
  const making = make(payload, place, {
    ...{ number: beginning.then(({ number }) => number), changed: job.changed, last },
  }).catch(saidFault);
  const row = await beginning;
  const outcome = await making;
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  if ("fault" in outcome) {
    await failRelease(payload, row, { ...outcome, seconds, hasLive: last !== undefined });
    return false;
  }
  const { pages, changed, problems } = outcome;
  await finishRelease(payload, row.id, { pages, changed, seconds, problems });
  await markReleased(payload, job.ids, row.number);
  return true;
}
