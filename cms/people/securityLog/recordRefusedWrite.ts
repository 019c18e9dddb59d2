import { type AfterErrorHook, Forbidden } from "payload";
import { recordEvent } from "./recordEvent.ts";

const longestDetail = 120;

/** What was to be written, as the addresses of the API name it: `users 3`, `campaigns 1 acts`. */
const subjectOf = (url: string | undefined): string =>
  (url && URL.canParse(url) ? new URL(url).pathname : "")
    .replace(/^\/api\//, "")
    .replaceAll("/", " ")
    .slice(0, longestDetail);

const isRead = (method: string | undefined) => method === "GET" || method === "HEAD";

/** A change that a signed-in account was refused for want of the right leaves a line, on every way in. Rule A20. */
export const recordRefusedWrite: AfterErrorHook = async ({ error, req }) => {
  // A rule that holds for everybody, e.g. A9, answers 403 too: whoever meets it reached for nothing that is not theirs.
  if (!(error instanceof Forbidden) || !req.user || isRead(req.method)) return;
  const { id } = req.user;
  const detail = subjectOf(req.url);
  await recordEvent(req, { kind: "write-refused", account: id, by: id, detail });
};
