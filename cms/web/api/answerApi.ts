import { apiPaths } from "#leaves/apiPaths.ts";
import { addressParts } from "../addressParts.ts";
import { cacheControl } from "../cacheControl.ts";
import { type Exchange, sendProblem } from "../sendNotice.ts";
import { sendPacked } from "../sendPacked.ts";
import type { TakedownList } from "../takedowns/takedownList.ts";
import type { TreeReader } from "../tree/Tree.ts";
import { changesAfter } from "./answerChanges.ts";
import { readCursor } from "./cursor.ts";
import { openApi } from "./openApi.ts";
import { isOpenToOthers, openHeaders, preflightHeaders } from "./openHeaders.ts";
import { standingTakedowns } from "./standingTakedowns.ts";
import { apiWords } from "./wording.ts";

/** What answers that no file holds are made from. */
export type ApiSources = {
  tree: TreeReader;
  takedowns: () => Promise<TakedownList>;
  /** Public origin, for whole addresses. */
  origin: string;
};

const type = "application/json; charset=utf-8";

async function sendChanges(
  exchange: Exchange,
  { path, query }: { path: string; query: string },
  sources: ApiSources,
): Promise<void> {
  const asked = new URLSearchParams(query).get("after");
  const after = asked === null ? undefined : readCursor(asked);
  if (asked !== null && !after) return sendProblem("bad-request", exchange, apiWords.badCursor);
  const takedowns = await sources.takedowns();
  const found = sources.tree(
    (tree) =>
      tree && {
        stamp: tree.head.stamp + standingTakedowns(tree, takedowns).mark,
        answer: changesAfter(after, { tree, takedowns, origin: sources.origin }),
      },
  );
  if (!found) return sendProblem("preparing", exchange);
  if (!found.answer) return sendProblem("gone", exchange, apiWords.oldCursor);
  const headers = {
    "Content-Type": type,
    "Cache-Control": cacheControl(path.slice(1), 200),
    ETag: `W/"${found.stamp}"`,
  };
  await sendPacked(exchange, JSON.stringify(found.answer), headers);
}

/**
 * Answers what of the content API no file holds, and lets pages of other sites read what is open to them. Resolves to false where the address is
 * another: it is then answered as any other.
 */
export async function answerApi(exchange: Exchange, sources: ApiSources): Promise<boolean> {
  const { request, response } = exchange;
  const { method, url } = request;
  const { path, query } = addressParts(url);
  if (!isOpenToOthers(path)) return false;
  for (const [name, value] of Object.entries(openHeaders)) response.setHeader(name, value);
  if (method === "OPTIONS") {
    response.writeHead(204, preflightHeaders).end();
    return true;
  }
  if (method !== "GET" && method !== "HEAD") return false;
  if (path === apiPaths.changes()) {
    await sendChanges(exchange, { path, query }, sources);
    return true;
  }
  if (path !== apiPaths.openApi()) return false;
  await sendPacked(exchange, JSON.stringify(openApi(sources.origin)), {
    "Content-Type": type,
    "Cache-Control": cacheControl("openapi.json", 200),
  });
  return true;
}
