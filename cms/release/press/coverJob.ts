import { type CoverFacts, coverAt } from "#site/views/covers.ts";
import type { Press } from "./Press.ts";
import { pageNaming } from "./renderDue.ts";
import { takeCover } from "./takeCover.ts";

/** Covers that are put into the tree in one go: a page that waits is not to wait for more. */
export const coversAtOnce = 6;

/** Pages whose covers are drawn in one go: what is drawn comes to readers while others are being drawn. */
const pagesAtOnce = 12;

/** Covers of one page: its two shapes. */
const shapes = 2;

/** Some of the covers that are awaited, without those that could not be drawn: one of them is not to keep others back. */
export const awaitedCovers = (
  { database: { files } }: Pick<Press, "database">,
  hopeless: ReadonlySet<string>,
): string[] =>
  files
    .awaited(pagesAtOnce * shapes + hopeless.size)
    .filter((path) => !hopeless.has(path))
    .slice(0, pagesAtOnce * shapes);

/** What stands on these covers. */
export const factsOfCovers = (
  { database: { files }, store }: Pick<Press, "database" | "store">,
  covers: readonly string[],
): CoverFacts[] => {
  const pages = new Set(covers.flatMap((path) => pageNaming(files, path) ?? []));
  return [...pages].flatMap((page) => coverAt(store.library, page) ?? []);
};

/**
 * Puts these covers into the tree where they were drawn since, and notes the others as hopeless. Answers the revision, and whether more
 * are awaited that have hope: an import's are too many to count after every few.
 */
export async function coverJob(
  press: Press,
  covers: readonly string[],
  hopeless: Set<string>,
): Promise<{ rev: number; isMore: boolean }> {
  const { database } = press;
  const { files } = database;
  return database.atOnce(async () => {
    const made = database.made();
    if (!made) return { rev: 0, isMore: false };
    const rev = made.rev + 1;
    files.begin(rev);
    for (const path of covers)
      if (files.isAwaited(path) && !(await takeCover(press, path))) hopeless.add(path);
    database.setMade({ ...made, rev });
    return { rev, isMore: awaitedCovers(press, hopeless).length > 0 };
  });
}
