import { inParallel } from "../inParallel.ts";
import type { ReleaseFile } from "../tree/tree.wire.ts";
import { treeFile } from "../treeFile.ts";
import type { FileBook } from "./fileBook.ts";
import type { PageMaker } from "./makePage.ts";
import type { PageBook } from "./pageBook.ts";
import type { PressNotes } from "./pressNotes.ts";

/** Pages in flight of each maker: it renders one while it writes and compresses others. */
const atOnce = 8;

const ownerOf = (sitePath: string) => `page ${sitePath}`;

/** The page that names a file, such as that of a cover. */
export const pageNaming = (files: FileBook, path: string): string | undefined =>
  files.ownerOf(path)?.slice(ownerOf("").length);

/** Takes out what pages that went had. */
export function dropPages(files: FileBook, gone: readonly string[]): void {
  for (const sitePath of gone) files.name(ownerOf(sitePath), []);
}

/** Gives each page to the maker that has the fewest in its hands. */
function shared(makers: readonly [PageMaker, ...PageMaker[]]): PageMaker {
  const hands = makers.map((make) => ({ make, count: 0 }));
  return async (...asked) => {
    const free = hands.reduce((one, other) => (other.count < one.count ? other : one));
    free.count += 1;
    return free.make(...asked).finally(() => {
      free.count -= 1;
    });
  };
}

/**
 * Makes these pages and puts them into the tree, with what they asked for and the covers that they name. The first page that fails
 * ends it. Answers how many files of pages are new or others than before.
 */
export async function renderDue(options: {
  sitePaths: readonly string[];
  makers: readonly [PageMaker, ...PageMaker[]];
  pages: PageBook;
  files: FileBook;
  notes: PressNotes;
  /** Puts a cover that no page named before into the tree. */
  cover: (path: string) => Promise<unknown>;
}): Promise<number> {
  const { makers, pages, files, notes } = options;
  const make = shared(makers);
  let changed = 0;
  await inParallel(atOnce * makers.length, options.sitePaths, async (sitePath) => {
    const path = treeFile(sitePath);
    const known = files.entry<ReleaseFile>("file", path)?.hash;
    const { entry, asked, covers } = await make(sitePath, known);
    notes.note(sitePath, asked);
    files.name(
      ownerOf(sitePath),
      [path, ...covers].map((one) => ({ path: one })),
    );
    pages.made(sitePath);
    if (files.set("file", path, entry)) changed += 1;
    for (const cover of covers) if (!files.entry("file", cover)) await options.cover(cover);
  });
  return changed;
}
