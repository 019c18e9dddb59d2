import { apiPaths, recordOfApi } from "#leaves/apiPaths.ts";
import type { TakedownList } from "../takedowns/takedownList.ts";
import type { RecordChange, Tree } from "../tree/Tree.ts";
import type { ChangesAnswer } from "./changes.wire.ts";
import { type CopyCursor, cursorText } from "./cursor.ts";
import { standingTakedowns } from "./standingTakedowns.ts";

/** Changes in one answer. */
const mostChanges = 500;

type Change = ChangesAnswer["changes"][number];

const changeOf = (
  { path, since, isGone }: Pick<RecordChange, "path" | "since" | "isGone">,
  after: CopyCursor | undefined,
): Change["change"] => {
  if (isGone) return "withdrawn";
  return !after || since > after.noted || after.gone.includes(`/${path}`) ? "added" : "changed";
};

/** What happened to a record by no commit. */
const changeNow = (path: string, change: Change["change"], origin: string): Change[] => {
  const record = recordOfApi(path);
  return record ? [{ change, ...record, json: origin + path, at: new Date().toISOString() }] : [];
};

/**
 * Rule W7: what happened to records of the content API after a moment, or all records that there are. What was taken down a moment ago is withdrawn, whatever the
 * tree still holds: who has heard of its record before hears of that in each answer until a commit withdraws it. The cursor names it, so that who has dropped the record
 * hears of it again where it stands after all. Undefined where nobody remembers that moment any more: whoever asks takes everything anew.
 */
export function changesAfter(
  after: CopyCursor | undefined,
  { tree, takedowns, origin }: { tree: Tree; takedowns: TakedownList; origin: string },
): ChangesAnswer | undefined {
  const rows = tree.changes(after, mostChanges + 1);
  const { paths: gone, mark } = standingTakedowns(tree, takedowns);
  if (!rows || (after?.mark !== undefined && after.mark !== mark)) return undefined;
  const shown = rows.slice(0, mostChanges);
  const { noted, path } = shown.at(-1) ?? after ?? {};
  const told = new Set(shown.map((row) => `/${row.path}`));
  const isNews = (one: string) => !told.has(one);
  const back = (after?.gone ?? []).filter(
    (one) => !gone.includes(one) && tree.file(one.slice(1)) !== undefined,
  );
  const next = noted === undefined || path === undefined ? undefined : { noted, path, gone, mark };
  return {
    changes: [
      ...(after ? gone : []).filter(isNews).flatMap((one) => changeNow(one, "withdrawn", origin)),
      ...back.filter(isNews).flatMap((one) => changeNow(one, "added", origin)),
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
