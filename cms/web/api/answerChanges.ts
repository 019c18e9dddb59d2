import { apiPaths, recordOfApi } from "#leaves/apiPaths.ts";
import type { TakedownList } from "../takedowns/takedownList.ts";
import type { ChangeCursor, RecordChange, Tree } from "../tree/Tree.ts";
import type { ChangesAnswer } from "./changes.wire.ts";
import { cursorText } from "./cursor.ts";
import { standingTakedowns } from "./standingTakedowns.ts";

/** Changes in one answer. */
const mostChanges = 500;

const changeOf = (
  { since, isGone }: Pick<RecordChange, "since" | "isGone">,
  after: ChangeCursor | undefined,
): ChangesAnswer["changes"][number]["change"] => {
  if (isGone) return "withdrawn";
  return !after || since > after.noted ? "added" : "changed";
};

/**
 * Rule W7: what happened to records of the content API after a moment, or all records that there are. What was taken down a moment ago is withdrawn, whatever the
 * tree still holds: who has heard of its record before hears of that in each answer until a commit withdraws it, for no cursor stands for it. Undefined where nobody remembers that moment any more: whoever asks takes everything anew.
 */
export function changesAfter(
  after: ChangeCursor | undefined,
  { tree, takedowns, origin }: { tree: Tree; takedowns: TakedownList; origin: string },
): ChangesAnswer | undefined {
  const rows = tree.changes(after, mostChanges + 1);
  if (!rows) return undefined;
  const shown = rows.slice(0, mostChanges);
  const last = shown.at(-1);
  const next = last ? { noted: last.noted, path: last.path } : after;
  const told = new Set(shown.map(({ path }) => `/${path}`));
  const standing = after ? standingTakedowns(tree, takedowns).paths : [];
  const gone = standing.flatMap((path) => {
    const record = told.has(path) ? undefined : recordOfApi(path);
    return record
      ? {
          change: "withdrawn" as const,
          ...record,
          json: origin + path,
          at: new Date().toISOString(),
        }
      : [];
  });
  return {
    changes: [
      ...gone,
      ...shown.flatMap((row) => {
        const path = `/${row.path}`;
        const record = recordOfApi(path);
        const isGone = row.isGone || takedowns.at(path) !== undefined;
        return record
          ? {
              change: changeOf({ ...row, isGone }, after),
              ...record,
              json: origin + path,
              at: new Date(row.noted).toISOString(),
            }
          : [];
      }),
    ],
    next: `${origin}${apiPaths.changes()}${next ? `?after=${cursorText(next)}` : ""}`,
    hasMore: rows.length > mostChanges,
  };
}
