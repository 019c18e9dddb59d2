import { giveStore } from "#edition/library/givenStore.ts";
import { discard, isDamage, openDisposable } from "#edition/library/openDisposable.ts";
import { storeAt } from "#edition/library/storeAt.ts";
import { endOnLastFault } from "#leaves/endOnLastFault.ts";
import { environment } from "#leaves/environment.ts";
import { allPaths } from "#site/allPaths.ts";
import { coverAt } from "#site/views/covers.ts";
import { ReleaseFault, toReleaseFault } from "./fault.ts";
import { releaseFolders } from "./folders.ts";
import { liveReleaseId } from "./liveRelease.ts";
import { makeRelease } from "./makeRelease.ts";
import { cleanPages } from "./press/cleanPages.ts";
import { openPressNotes } from "./press/pressNotes.ts";
import { recorder } from "./press/recorder.ts";
import type { ReleaseReport } from "./report.wire.ts";
import { openSite, siteBuild } from "./siteBuild.ts";
import { siteFingerprint } from "./siteFingerprint.ts";

/** Pages of the tree before that the site has no more. */
const goneFrom = (before: readonly string[], sitePaths: readonly string[]): string[] => {
  const here = new Set(sitePaths);
  return before.filter((path) => !here.has(path));
};

/**
 * The release process: `node cms/release/release.ts <id> <instant> <site build>` renders the edition in `EDITION_FILE`
 * with the site's server build and swaps to it. Its last line of output is a `ReleaseReport`.
 */
async function main(id: string, at: Date, siteRoot: string): Promise<ReleaseReport> {
  const { EDITION_FILE, GRIDPRESS_DATA_DIR, SITE_ORIGIN } = environment(
    "EDITION_FILE",
    "GRIDPRESS_DATA_DIR",
    "SITE_ORIGIN",
  );
  const { record, trace } = recorder();
  const store = storeAt(EDITION_FILE, trace);
  giveStore({ file: EDITION_FILE, store });
  const site = await siteFingerprint(siteRoot);
  if (site === undefined) throw new ReleaseFault("site-build", { subject: siteRoot });
  const sitePaths = allPaths(store);
  const folders = releaseFolders(GRIDPRESS_DATA_DIR);
  const notes = openDisposable(folders.press, openPressNotes);
  const { render, inline } = await openSite(siteRoot);
  const tree = { site: `${site} ${SITE_ORIGIN} ${process.version}`, store: store.name };
  const clean = cleanPages(notes, store, {
    ...tree,
    release: (await liveReleaseId(folders)) ?? "",
  });
  for (const path of goneFrom(notes.pages(), sitePaths)) notes.forget(path);
  const made = await makeRelease({
    ...{ id, at, folders, store, sitePaths, render, inline, site },
    press: { clean, record, note: notes.note },
    covers: sitePaths.flatMap((page) => coverAt(store.library, page) ?? []),
    assets: siteBuild(siteRoot).assets,
  });
  notes.commit({ ...tree, release: id, touch: store.lastTouch() });
  return { ok: true, id, ...made };
}

function failureReport(error: unknown): ReleaseReport {
  // Notes that cannot be read any more are thrown away: the next try renders everything.
  if (isDamage(error))
    discard(releaseFolders(environment("GRIDPRESS_DATA_DIR").GRIDPRESS_DATA_DIR).press);
  const { code, subject, cause, stack } = toReleaseFault(error);
  const detail = cause instanceof Error ? (cause.stack ?? cause.message) : (stack ?? String(error));
  return { ok: false, fault: code, ...(subject && { subject }), detail };
}

endOnLastFault("release");
const [id = "", at = "", siteRoot = ""] = process.argv.slice(2);
const report = await main(id, new Date(at), siteRoot).catch(failureReport);
console.log(`\n${JSON.stringify(report)}`);
process.exit(report.ok ? 0 : 1);
