import { inParallel } from "../inParallel.ts";
import type { ReleaseFile } from "../tree/tree.wire.ts";
import { treeFile } from "../treeFile.ts";
import type { FileBook } from "./fileBook.ts";
import type { PageMaker } from "./makePage.ts";
import type { PageBook } from "./pageBook.ts";
import type { PressNotes } from "./pressNotes.ts";

/** Pages in flight of each maker: it renders one while it writes and compresses others. */
const atOnce = 8;

/** Who makes pages: the press itself, and for very many of them another process once it is up, if it can. */
export type Makers = { own: PageMaker; side?: Promise<PageMaker | undefined> };

const ownerOf = (sitePath: string) => `page ${sitePath}`;

/** The page that names a file, such as that of a cover. */
export const pageNaming = (files: FileBook, path: string): string | undefined =>
  files.ownerOf(path)?.slice(ownerOf("").length);

/** Takes out what pages that went had. */
export function dropPages(files: FileBook, gone: readonly string[]): void {
  for (const sitePath of gone) files.name(ownerOf(sitePath), []);
}

/**
 * Both makers take from the pages until there are none: one from the first on, the other from the last. Pages beside each other show the same documents, so each reads
 * few that the other one has read.
 */
function fromBothEnds(pages: readonly string[]) {
  let [first, end] = [0, pages.length];
  return {
    *forward() {
      while (first < end) yield pages[first++] as string;
    },
    *backward() {
      while (first < end) yield pages[--end] as string;
    },
    stop() {
      end = first;
    },
  };
}

/**
 * Makes these pages and puts them into the tree, with what they asked for and the covers that they name. The first page that fails
 * ends it. Answers how many files of pages are new or others than before.
 */
export async function renderDue(options: {
  sitePaths: readonly string[];
  makers: Makers;
  pages: PageBook;
  files: FileBook;
  notes: PressNotes;
  /** Puts a cover that no page named before into the tree. */
  cover: (path: string) => Promise<unknown>;
}): Promise<number> {
  const { makers, pages, files, notes } = options;
  let changed = 0;
  const madeBy = (make: PageMaker) => async (sitePath: string) => {
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
  };
  const left = fromBothEnds(options.sitePaths);
  const take = (make: PageMaker, some: Iterable<string>) => inParallel(atOnce, some, madeBy(make));
  const { own, side } = makers;
  const works = [
    take(own, left.forward()),
    side?.then((make) => make && take(make, left.backward())),
  ];
  for (const work of works) work?.catch(left.stop);
  const ended = await Promise.allSettled(works);
  for (const one of ended) if (one.status === "rejected") throw one.reason;
  return changed;
}
