import { APIError, type PayloadRequest } from "payload";
import { readableError } from "#leaves/readableError.ts";
import { typedText } from "#leaves/typedText.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { recordEvent } from "#people/securityLog/recordEvent.ts";
import { wording } from "../wording.ts";
import { mayOverrule } from "./mayOverrule.ts";
import { usedIn } from "./usedIn.ts";
import type { Used } from "./usesIn.ts";

/** Carries the reason for which something is taken away though it is in use, percent-encoded: headers hold no Chinese. */
const anywayHeader = "x-gridpress-anyway";

const reasonWire = typedText({ least: 2, most: 200 });

const decoded = (sent: string): string => {
  try {
    return decodeURIComponent(sent);
  } catch {
    return "";
  }
};

const reasonIn = (req: PayloadRequest): string | undefined => {
  const sent = req.headers?.get(anywayHeader);
  if (!sent) return undefined;
  const reason = reasonWire.safeParse(decoded(sent));
  if (!reason.success) throw readableError(wording.anywayReason, 400);
  return reason.data;
};

/**
 * Rules C28, C37 and C39: refuses with 409 what takes away something in use, naming where; who may overrule it gives a reason, which
 * the security log keeps. Answers whether somebody did.
 */
export async function refuseIfUsed(
  req: PayloadRequest,
  used: Used,
  words: (uses: readonly { kind: string; title: string }[]) => string,
): Promise<boolean> {
  const uses = await usedIn(req, used);
  if (uses.length === 0) return false;
  const reason = reasonIn(req);
  const mayGoOn = mayOverrule(req, used.target);
  if (reason !== undefined && !mayGoOn) throw rightRefused(wording.mayNotOverrule);
  if (reason === undefined) {
    const { admin } = req.payload.config.routes;
    const named = uses.map(({ kind, title, href }) => ({ kind, title, href: `${admin}${href}` }));
    throw new APIError(words(uses), 409, { uses: named, mayGoOn }, true);
  }
  const subject = { slug: used.target, id: used.id };
  await recordEvent(req, { kind: "overruled", by: Number(req.user?.id), subject, detail: reason });
  return true;
}
