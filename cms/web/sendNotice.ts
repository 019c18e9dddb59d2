import type { IncomingMessage, ServerResponse } from "node:http";
import { isApi } from "#leaves/apiPaths.ts";
import type { ApiProblem } from "./api/apiProblem.ts";
import { noticePage, noticeStyleHash, retrySeconds } from "./noticePage.ts";
import { contentSecurityPolicy } from "./securityHeaders.ts";
import type { SiteAnswer } from "./siteAnswer.ts";
import { notices, problems } from "./wording.ts";

/** A request of a reader and its answer; `isSecure` says that readers come over HTTPS, `scriptHost` whose scripts pages may load beside ours. */
export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  isSecure: boolean;
  scriptHost?: string;
};

type NoticeAnswer = Extract<SiteAnswer, { kind: "notice" }>;

const headersOf = (notice: NoticeAnswer["notice"], status: number) => ({
  "Cache-Control": "no-store",
  ...(status === 503 && { "Retry-After": retrySeconds }),
  ...(notice === "not-allowed" && { Allow: "GET, HEAD" }),
});

/** Tells a program why it gets nothing; `said` goes before the usual words. */
export function sendProblem(
  notice: NoticeAnswer["notice"],
  { request, response }: Exchange,
  said?: string,
): void {
  const { status, title, text } = notices[notice];
  const problem: ApiProblem = { title, status, detail: said ?? text };
  const content = JSON.stringify(problem);
  response.writeHead(status, {
    "Content-Type": "application/problem+json; charset=utf-8",
    "Content-Length": Buffer.byteLength(content),
    ...headersOf(notice, status),
  });
  response.end(request.method === "HEAD" ? undefined : content);
}

/** Answers with a page that no release made; in the content API with the same as data. */
export function sendNotice(answer: NoticeAnswer, exchange: Exchange): void {
  const { request, response, isSecure } = exchange;
  const { notice, reason } = answer;
  const { status, text } = notices[notice];
  if (isApi(request.url ?? "")) {
    sendProblem(notice, exchange, reason && text + problems.because(reason));
    return;
  }
  const page = noticePage(notice, reason);
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(page),
    "Content-Security-Policy": contentSecurityPolicy({ styles: [noticeStyleHash], isSecure }),
    ...headersOf(notice, status),
  });
  response.end(request.method === "HEAD" ? undefined : page);
}
