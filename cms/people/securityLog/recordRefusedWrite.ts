import { type AfterErrorHook, Forbidden } from "payload";
import { recordEvent } from "./recordEvent.ts";
import type { EventSubject } from "./subjectWords.ts";

const longestAddress = 120;

/** What was to be written, by its address in the API: a document (`账号 3`), a global, or an act (`点赞评选 1：/acts`). */
function refusedAt(url: string | undefined): { subject: EventSubject; detail: string } {
  const path = url && URL.canParse(url) ? new URL(url).pathname.slice(0, longestAddress) : "";
  const [, slug = "", rest = ""] = /^\/api\/(?:globals\/)?([^/]*)(.*)/.exec(path) ?? [];
  const [, id, act = rest] = /^\/(\d+)(?=\/|$)(.*)/.exec(rest) ?? [];
  return { subject: { slug, id }, detail: act };
}

const isRead = (method: string | undefined) => method === "GET" || method === "HEAD";

/** A change that a signed-in account was refused for want of the right leaves a line, on every way in. Rule A20. */
export const recordRefusedWrite: AfterErrorHook = async ({ error, req }) => {
  // A rule that holds for everybody, e.g. A9, answers 403 too: whoever meets it reached for nothing that is not theirs.
  if (!(error instanceof Forbidden) || !req.user || isRead(req.method)) return;
  const { id } = req.user;
  await recordEvent(req, { kind: "write-refused", account: id, by: id, ...refusedAt(req.url) });
};
