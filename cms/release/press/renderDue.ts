import type { Library } from "#edition/library/library.ts";
import { type CoverShape, coverFile, coverShapes } from "#site/found/coverFiles.ts";
import { coverAt } from "#site/views/covers.ts";
import type { BlobStore } from "#storage/BlobStore.ts";
import { ReleaseFault } from "../fault.ts";
import { inParallel } from "../inParallel.ts";
import type { ReleaseFile } from "../tree/tree.wire.ts";
import { treeFile } from "../treeFile.ts";
import type { FileBook } from "./fileBook.ts";
import type { PageBook } from "./pageBook.ts";
import type { PressNotes } from "./pressNotes.ts";
import { putFile } from "./putFile.ts";
import type { Recorder } from "./recorder.ts";

/** Answers one site path with the page or document that lives there. Throws when it cannot be rendered. */
export type Renderer = (sitePath: string) => Promise<Response>;

/** Pages in flight: rendering has one thread, writing and compressing use the others. */
const atOnce = 8;

const errorPage = "/404.html";

const ownerOf = (sitePath: string) => `page ${sitePath}`;

async function renderOne(render: Renderer, sitePath: string): Promise<Uint8Array> {
  try {
    const { status, body } = await render(sitePath).then(async (response) => ({
      status: response.status,
      // A page that breaks down half way is cut off here, after its headers said that all was well.
      body: new Uint8Array(await response.arrayBuffer()),
    }));
    const isExpected = status === 200 || (status === 404 && sitePath === errorPage);
    if (isExpected) return body;
    throw new Error(`status ${status}: ${new TextDecoder().decode(body).slice(0, 500)}`);
  } catch (cause) {
    throw new ReleaseFault("page", { subject: sitePath, cause });
  }
}

/** One after the other, whoever comes: what a page asks for is noted for the one that is being rendered. */
const inTurn = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
};

/** Files of the cover of a page, in both shapes; none of a page that has none. */
const coversOf = (library: Library, sitePath: string): string[] => {
  const facts = coverAt(library, sitePath);
  return facts
    ? (Object.keys(coverShapes) as CoverShape[]).map((shape) =>
        coverFile(facts, shape).path.slice(1),
      )
    : [];
};

/** The page that names a file, such as that of a cover. */
export const pageNaming = (files: FileBook, path: string): string | undefined =>
  files.ownerOf(path)?.slice(ownerOf("").length);

/** Takes out what pages that went had. */
export function dropPages(files: FileBook, gone: readonly string[]): void {
  for (const sitePath of gone) files.name(ownerOf(sitePath), []);
}

/**
 * Renders these pages and puts them into the tree, with what they asked for and the covers that they name. The first page that fails
 * ends it. Answers how many files of pages are new or others than before.
 */
export async function renderDue(options: {
  sitePaths: readonly string[];
  render: Renderer;
  library: Library;
  blobs: BlobStore;
  pages: PageBook;
  files: FileBook;
  notes: PressNotes;
  record: Recorder["record"];
  /** Puts a cover that no page named before into the tree. */
  cover: (path: string) => Promise<unknown>;
}): Promise<number> {
  const { render, library, blobs, pages, files, notes, record } = options;
  const take = inTurn();
  let changed = 0;
  await inParallel(atOnce, options.sitePaths, async (sitePath) => {
    const path = treeFile(sitePath);
    const { value, asked } = await take(() =>
      record(async () => ({
        content: await renderOne(render, sitePath),
        covers: coversOf(library, sitePath),
      })),
    );
    const known = files.entry<ReleaseFile>("file", path)?.hash;
    const entry = await putFile(blobs, { path, content: value.content, known });
    notes.note(sitePath, asked);
    files.name(
      ownerOf(sitePath),
      [path, ...value.covers].map((one) => ({ path: one })),
    );
    pages.made(sitePath);
    if (files.set("file", path, entry)) changed += 1;
    for (const cover of value.covers) if (!files.entry("file", cover)) await options.cover(cover);
  });
  return changed;
}
