import type { Endpoint } from "payload";
import { principalOf } from "#people/principal.ts";
import { rightRefused } from "#people/rightRefused.ts";
import type { InboxLine } from "../review/inboxLine.ts";
import { waiting } from "../review/inboxRules.ts";
import { readInbox } from "../review/readInbox.ts";
import { wording } from "../wording.ts";

/** Rules X1 and R26: how many texts wait for an account, each counted once, and how many of them it was asked to sign by name. */
const countsIn = (lines: readonly InboxLine[]) => {
  const waits = lines.filter(({ box }) => waiting.has(box));
  return {
    count: new Set(waits.map(({ collection, id }) => `${collection}/${id}`)).size,
    asked: waits.filter(({ asked }) => asked?.isYou).length,
  };
};

/** `GET /api/inbox-count`: the numbers beside 收件箱 in the panel's menu. */
export const inboxCountEndpoint: Endpoint = {
  path: "/inbox-count",
  method: "get",
  handler: async (req) => {
    const who = principalOf(req.user);
    if (!who) throw rightRefused(wording.noRight);
    const headers = { "Cache-Control": "no-store" };
    return Response.json(countsIn(await readInbox(req, who)), { headers });
  },
};
