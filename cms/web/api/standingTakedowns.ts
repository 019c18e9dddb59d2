import { createHash } from "node:crypto";
import { apiOf, recordOfApi } from "#leaves/apiPaths.ts";
import type { TakedownList } from "../takedowns/takedownList.ts";
import type { Tree } from "../tree/Tree.ts";

/** Addresses in the content API of records that were taken down and stand in the tree still, and what tells one set of them from another. */
type Standing = { stamp: string; paths: readonly string[]; mark: string };

/** By the list: it holds years of them, and changes seldom. */
const known = new WeakMap<TakedownList, Standing>();

const markOf = (paths: readonly string[]): string =>
  paths.length === 0
    ? ""
    : `.${createHash("sha256").update(paths.join(" ")).digest("base64url").slice(0, 16)}`;

/** What no commit has withdrawn: it was taken down a moment ago, or by a command while there is no release. */
export function standingTakedowns(tree: Tree, takedowns: TakedownList): Standing {
  const last = known.get(takedowns);
  if (last?.stamp === tree.head.stamp) return last;
  const paths = takedowns.entries.flatMap(({ path }) => {
    const record = apiOf(path);
    return path.endsWith("/") && recordOfApi(record) && tree.file(record.slice(1)) ? record : [];
  });
  const standing = { stamp: tree.head.stamp, paths: [...new Set(paths)].sort(), mark: "" };
  standing.mark = markOf(standing.paths);
  known.set(takedowns, standing);
  return standing;
}
