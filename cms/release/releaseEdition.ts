import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Payload } from "payload";
import { assembleEdition } from "#edition/assembleEdition.ts";
import { EditionFault } from "#edition/editionFault.ts";
import { markReleased } from "#edition/outbox.ts";
import { ReleaseFault, toReleaseFault } from "./fault.ts";
import { editionFile, type ReleaseFolders, releaseId, releaseNumber } from "./folders.ts";
import { liveReleaseId } from "./liveRelease.ts";
import { liveEdition } from "./liveTreeState.ts";
import { beginRelease, failRelease, finishRelease } from "./releaseLog.ts";
import type { ReleaseReport } from "./report.wire.ts";
import { runRelease } from "./runRelease.ts";

export type ReleasePlace = { dataDir: string; folders: ReleaseFolders; siteRoot: string };
type Outcome = { report: ReleaseReport; problems: readonly string[] };

/** Rule P9: what of the content breaks the whole edition is named. */
const assemble = (payload: Payload, folders: ReleaseFolders) =>
  liveEdition(folders)
    .then((previous) => assembleEdition({ payload, now: new Date(), previous }))
    .catch((cause) => {
      if (!(cause instanceof EditionFault)) throw cause;
      throw new ReleaseFault("edition", { subject: cause.subject, cause });
    });

async function make(payload: Payload, place: ReleasePlace, number: number): Promise<Outcome> {
  const { dataDir, folders, siteRoot } = place;
  const at = new Date();
  const id = releaseId({ number, at });
  const file = editionFile(folders.releases, id);
  const { edition, problems } = await assemble(payload, folders);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(edition), { flush: true });
    const report = await runRelease({ id, at, editionFile: file, dataDir, siteRoot });
    if (!report.ok) await rm(file, { force: true });
    return { report, problems };
  } catch (error) {
    await rm(file, { force: true }).catch(() => undefined);
    throw error;
  }
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
  job: { changes: readonly number[]; cause: string; by: string },
): Promise<boolean> {
  const began = performance.now();
  const live = await liveReleaseId(place.folders).catch(() => undefined);
  const row = await beginRelease(payload, {
    cause: job.cause,
    by: job.by,
    changes: job.changes.length,
    liveNumber: live === undefined ? undefined : releaseNumber(live),
  });
  const { report, problems } = await make(payload, place, row.number).catch(toReport);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  if (!report.ok) {
    await failRelease(payload, row, { ...report, seconds, hasLive: live !== undefined });
    return false;
  }
  const { pages, changed } = report;
  await finishRelease(payload, row.id, { pages, changed, seconds, problems });
  await markReleased(payload, job.changes, row.number);
  return true;
}
