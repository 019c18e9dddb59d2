import type { IncomingMessage, ServerResponse } from "node:http";
import { noticePage, noticeStyleHash, retrySeconds } from "./noticePage.ts";
import { contentSecurityPolicy } from "./securityHeaders.ts";
import type { SiteAnswer } from "./siteAnswer.ts";
import { notices } from "./wording.ts";

/** A request of a reader and its answer; `isSecure` says that readers come over HTTPS. */
export type Exchange = { request: IncomingMessage; response: ServerResponse; isSecure: boolean };

/** Answers with a page that no release made. */
export function sendNotice(
  answer: Extract<SiteAnswer, { kind: "notice" }>,
  { request, response, isSecure }: Exchange,
): void {
  const page = noticePage(answer.notice, answer.reason);
  const { status } = notices[answer.notice];
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(page),
    "Content-Security-Policy": contentSecurityPolicy({ styles: [noticeStyleHash], isSecure }),
    "Cache-Control": "no-store",
    ...(status === 503 && { "Retry-After": retrySeconds }),
    ...(answer.notice === "not-allowed" && { Allow: "GET, HEAD" }),
  });
  response.end(request.method === "HEAD" ? undefined : page);
}
