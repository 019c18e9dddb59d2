import type { Press } from "./Press.ts";
import { pageNaming } from "./renderDue.ts";
import { takeCover } from "./takeCover.ts";

/** Pages whose covers are drawn in one go: what is drawn comes to readers while others are being drawn. */
const pagesAtOnce = 12;

/** Covers of one page: its two shapes. */
const shapes = 2;

/** Pages whose covers are awaited, a few of them. */
export const pagesWithoutCover = ({ database: { files } }: Pick<Press, "database">): string[] => [
  ...new Set(files.awaited(pagesAtOnce * shapes).flatMap((path) => pageNaming(files, path) ?? [])),
];

/**
 * Puts the covers that were drawn since into the tree. Answers the revision, and how many are still awaited: undefined when nothing
 * came, so that one that cannot be drawn is not asked for without end.
 */
export async function coverJob(
  press: Press,
): Promise<{ rev: number; awaited: number | undefined }> {
  const { database } = press;
  const { files } = database;
  return database.atOnce(async () => {
    const made = database.made();
    if (!made) return { rev: 0, awaited: undefined };
    const rev = made.rev + 1;
    files.begin(rev);
    let came = 0;
    for (const path of files.awaited(pagesAtOnce * shapes))
      if (await takeCover(press, path)) came += 1;
    if (came === 0) return { rev: made.rev, awaited: undefined };
    database.setMade({ ...made, rev });
    return { rev, awaited: files.countAwaited() };
  });
}
