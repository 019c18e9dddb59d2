import type { Payload } from "payload";
import { EditionFault } from "#edition/editionFault.ts";
import type { Changed } from "#edition/gather/gather.ts";
import { markReleased, type Pending } from "#edition/outbox.ts";
import { drawLater } from "./covers/drawLater.ts";
import { ReleaseFault, toReleaseFault } from "./fault.ts";
import { type ReleaseFolders, releaseId, releaseNumber } from "./folders.ts";
import { keepEdition } from "./keptEdition.ts";
import { liveReleaseId } from "./liveRelease.ts";
import { beginRelease, failRelease, finishRelease } from "./releaseLog.ts";
import type { ReleaseReport } from "./report.wire.ts";
import { runRelease } from "./runRelease.ts";

export type ReleasePlace = { dataDir: string; folders: ReleaseFolders; siteRoot: string };
type Outcome = { report: ReleaseReport; problems: readonly string[] };

/** A change that names no document stands for many. */
const isWhole = (changed: readonly Changed[]) =>
  changed.some(({ subject }) => subject === "import");

/** Rule P9: what of the content breaks the whole edition is named. */
const takeIn = (payload: Payload, { edition }: ReleaseFolders, changed: readonly Changed[]) =>
  keepEdition(payload, edition, { changes: changed, isWhole: isWhole(changed) }).catch((cause) => {
    if (!(cause instanceof EditionFault)) throw cause;
    throw new ReleaseFault("edition", { subject: cause.subject, cause });
  });

async function make(
  payload: Payload,
  { dataDir, folders, siteRoot }: ReleasePlace,
  job: { number: number; changed: readonly Changed[] },
): Promise<Outcome> {
  const { problems } = await takeIn(payload, folders, job.changed);
  const at = new Date();
  const id = releaseId({ number: job.number, at });
  const report = await runRelease({ id, at, editionFile: folders.edition, dataDir, siteRoot });
  return { report, problems };
}

/** Whatever goes wrong becomes a report: a record that is opened is closed (rule P7). */
const toReport = (error: unknown): Outcome => {
  const { code: fault, subject, cause, stack } = toReleaseFault(error);
  const detail = (cause instanceof Error ? (cause.stack ?? cause.message) : stack) ?? String(error);
  return { report: { ok: false, fault, ...(subject && { subject }), detail }, problems: [] };
};

/** Makes one release of what is public now and records how it went; answers whether it is live. */
export async function releaseEdition(
  payload: Payload,
  place: ReleasePlace,
  job: Pick<Pending, "ids" | "changed" | "cause" | "by">,
): Promise<boolean> {
  const began = performance.now();
  const live = await liveReleaseId(place.folders).catch(() => undefined);
  const row = await beginRelease(payload, {
    cause: job.cause,
    by: job.by,
    changes: job.ids.length,
    liveNumber: live === undefined ? undefined : releaseNumber(live),
  });
  const { report, problems } = await make(payload, place, {
    number: row.number,
    changed: job.changed,
  }).catch(toReport);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  if (!report.ok) {
    await failRelease(payload, row, { ...report, seconds, hasLive: live !== undefined });
    return false;
  }
  const { pages, changed, awaited } = report;
  if (awaited > 0) {
    const { dataDir, folders } = place;
    drawLater({ editionFile: folders.edition, dataDir }).catch((error) =>
      payload.logger.error({ err: error, msg: "covers cannot be drawn" }),
    );
  }
  await finishRelease(payload, row.id, { pages, changed, seconds, problems });
  await markReleased(payload, job.ids, row.number);
  return true;
}
