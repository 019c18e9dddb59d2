import { nextMoment } from "#edition/gather/moments.ts";
import type { Touch } from "#edition/library/touchesIn.ts";
import type { Inline } from "#site/inline.wire.ts";
import { byMonth } from "../byMonth.ts";
import { inParallel } from "../inParallel.ts";
import { dirtyAskers } from "./dirtyAskers.ts";
import { keepAddresses } from "./keepAddresses.ts";
import { dropOldAssets, takeAssets } from "./keepAssets.ts";
import { followTouches, startAnew } from "./keepPages.ts";
import { picturesAfter, picturesOfAll } from "./keepPictures.ts";
import { makersFor } from "./makers.ts";
import type { Press } from "./Press.ts";
import { due } from "./pageBook.ts";
import type { PagesReport } from "./press.wire.ts";
import type { Made } from "./pressDatabase.ts";
import { putFile } from "./putFile.ts";
import { dropPages, renderDue } from "./renderDue.ts";
import { takeCover } from "./takeCover.ts";

/** More changes than that are a new site: everything is rendered. */
const mostTouches = 20_000;

/** Pages of others that one job makes beside those of what changed: the next change is not to wait for more. */
const mostBeside = 20;

/** Pages of one job that only goes on with what is left. */
const mostInRest = 40;

/** Records of the content API in such a job, once all pages are there: they are a fraction of a page's work. */
const mostRecordsInRest = 200;

/** Pictures that were nowhere and are looked for again by each job. */
const mostMissing = 200;

/** Pictures that are read at the same time. */
const picturesAtOnce = 4;

const mediaFolder = "media/";

/** Puts these pictures into the tree as they are now; one that is nowhere has no address. */
async function takePictures(press: Press, wanted: ReadonlySet<string>): Promise<void> {
  const { database, blobs, readMedia } = press;
  const { files } = database;
  await inParallel(picturesAtOnce, wanted, async (path) => {
    const isNamed = files.ownerOf(path) !== undefined;
    const content = isNamed ? await readMedia(path.slice(mediaFolder.length)) : undefined;
    files.set("file", path, content ? await putFile(blobs, content) : null);
    files.setMissing(path, isNamed && !content);
  });
}

/** What changed since the tree was made; undefined when that is not known. */
const touchesSince = ({ store }: Press, made: Made | undefined): Touch[] | undefined =>
  made && made.store === store.name ? store.touchesAfter(made.touch, mostTouches) : undefined;

const pagesOf = (press: Press) => ({
  store: press.store,
  pages: press.database.pages,
  notes: press.database.notes,
  record: press.record,
});

/** Brings the books of addresses and pages up to the edition. */
async function followPages(press: Press, touches: Touch[] | undefined): Promise<void> {
  const { database, store } = press;
  const { files, notes } = database;
  keepAddresses(store, files, touches);
  const gone = touches
    ? await followTouches(pagesOf(press), touches, dirtyAskers(notes, touches))
    : await startAnew(pagesOf(press));
  dropPages(files, gone);
}

/** The same of pictures. */
async function followPictures(press: Press, touches: Touch[] | undefined): Promise<void> {
  const { database, store } = press;
  const { files } = database;
  const wanted = touches ? picturesAfter(store, files, touches) : picturesOfAll(store, files);
  await takePictures(press, wanted);
}

/** The pages of this job: of a first tree all but the records for programs, else what changed and some of the others. */
function duePages({ database }: Press, isFirst: boolean, isRest: boolean): string[] {
  const { pages } = database;
  const most = Number.MAX_SAFE_INTEGER;
  if (isFirst) return byMonth(pages.due(due.later, most));
  if (isRest) {
    const rest = pages.due(due.later, mostInRest);
    return rest.length > 0 ? rest : pages.due(due.last, mostRecordsInRest);
  }
  const own = pages.due(due.first, most);
  return own.length < mostBeside ? pages.due(due.last, mostBeside) : own;
}

/** Has these pages made, and their contents on the disk. */
async function makePages(press: Press, sitePaths: readonly string[]): Promise<number> {
  const { pages, files, notes } = press.database;
  try {
    const { makers, blobs, settle } = await makersFor(press, sitePaths.length);
    const cover = (path: string) => takeCover({ ...press, blobs }, path);
    const changed = await renderDue({ sitePaths, makers, pages, files, notes, cover });
    await settle();
    return changed;
  } finally {
    press.side?.stop();
  }
}

const both = (one: Inline, other: Inline): Inline => ({
  scripts: [...new Set([...one.scripts, ...other.scripts])],
  styles: [...new Set([...one.styles, ...other.styles])],
});

/**
 * Brings the tree up to the edition that the store shows: pages that came, went or asked for something that has another answer now,
 * their covers and pictures, addresses. All of it stands in the press's database, or nothing. Of very many pages those of what changed
 * are made now, the others by jobs after this one, as `left` says; of a first tree all that readers see.
 * Throws a `ReleaseFault` that names the page which cannot be rendered.
 */
export async function pressJob(press: Press, { at }: { at: Date }): Promise<PagesReport> {
  const { database, store, site, blobs } = press;
  const { pages, files } = database;
  return database.atOnce(async () => {
    const made = database.made();
    const isFirst = made === undefined;
    const rev = (made?.rev ?? 0) + 1;
    files.begin(rev);
    const touches = touchesSince(press, made);
    const isRest = touches?.length === 0 && made?.site === site.key;
    if (!isRest) await followPages(press, touches);
    if (made?.site !== site.key) pages.wantAll();
    const sitePaths = duePages(press, isFirst, isRest);
    let changed = 0;
    const works = [
      async () => {
        changed = await makePages(press, sitePaths);
      },
      async () => {
        if (!isRest) await followPictures(press, touches);
        await takePictures(press, new Set(files.missing(mostMissing)));
        if (made?.site !== site.key) await takeAssets({ folder: site.assets, files, blobs, at });
        dropOldAssets(files, at);
      },
    ];
    // Beside each other: the one waits for the side press and for pages, the other for the disk.
    await inParallel(works.length, works, (work) => work());
    const gone = files.dropUnnamed({ all: touches === undefined });
    const left = pages.left();
    // While pages of two builds stand in the tree, both may bring what stands inside them.
    const inline = left > 0 && made?.inline ? both(made.inline, site.inline) : site.inline;
    database.setMade({
      ...{ site: site.key, store: store.name, touch: store.lastTouch(), rev, inline },
    });
    const edition = store.library.at;
    const next = nextMoment(store, new Date(edition));
    return {
      rev,
      state: {
        ...{ edition, site: site.fingerprint, inline, pages: pages.count() },
        ...(next && { nextMoment: next.toISOString() }),
      },
      changed: changed + gone.filter((path) => path.endsWith(".html")).length,
      left,
      missing: files.missing(mostMissing),
    };
  });
}
