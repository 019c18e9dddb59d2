import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Payload } from "payload";
import { type Assembled, assembleEdition } from "#edition/assembleEdition.ts";
import { markReleased } from "#edition/outbox.ts";
import { editionFile, type ReleaseFolders, releaseId } from "./folders.ts";
import { liveEdition } from "./liveStanding.ts";
import { beginRelease, failRelease, finishRelease } from "./releaseLog.ts";
import type { ReleaseReport } from "./report.wire.ts";
import { runRelease } from "./runRelease.ts";

export type ReleasePlace = { dataDir: string; folders: ReleaseFolders; siteRoot: string };

async function assemble(
  payload: Payload,
  folders: ReleaseFolders,
): Promise<Assembled | Extract<ReleaseReport, { ok: false }>> {
  try {
    return await assembleEdition({
      payload,
      now: new Date(),
      previous: await liveEdition(folders),
    });
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ok: false, fault: "edition", detail };
  }
}

/** Makes one release of what is public now and records how it went; answers whether it is live. */
export async function releaseEdition(
  payload: Payload,
  place: ReleasePlace,
  job: { changes: readonly number[]; cause: string },
): Promise<boolean> {
  const { dataDir, folders, siteRoot } = place;
  const begun = new Date();
  const { id: row, number } = await beginRelease(payload, {
    cause: job.cause,
    changes: job.changes.length,
  });
  const seconds = () => Math.round((Date.now() - begun.getTime()) / 100) / 10;
  const assembled = await assemble(payload, folders);
  if ("fault" in assembled) {
    await failRelease(payload, row, { ...assembled, seconds: seconds() });
    return false;
  }
  const id = releaseId({ number, at: begun });
  const file = editionFile(folders.releases, id);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(assembled.edition), { flush: true });
  const report = await runRelease({ id, at: begun, editionFile: file, dataDir, siteRoot });
  if (!report.ok) {
    await rm(file, { force: true });
    await failRelease(payload, row, { ...report, seconds: seconds() });
    return false;
  }
  const { pages, changed } = report;
  const { problems } = assembled;
  await finishRelease(payload, row, { pages, changed, seconds: seconds(), problems });
  await markReleased(payload, job.changes, number);
  return true;
}
