import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { VoteService } from "#voting/endpoint/ask.ts";
import { VoteServer } from "#voting/endpoint/lane/VoteServer.ts";
import { type AccessLine, logAccess } from "./accessLog.ts";
import type { LiveTree } from "./liveTree.ts";
import { securityHeaders } from "./securityHeaders.ts";
import { serveSite } from "./siteFiles.ts";
import { problems } from "./wording.ts";

export type WebOptions = {
  live: () => Promise<LiveTree | undefined>;
  /** The vote endpoint: answers everything under `/vote`, with headers and limits of its own. */
  vote: VoteService;
  /** Whether readers come over HTTPS, as `SITE_ORIGIN` says. */
  isSecure: boolean;
  log: (line: AccessLine) => void;
  reportError: (error: unknown) => void;
};

async function sendHealth({ live }: WebOptions, response: ServerResponse): Promise<void> {
  const tree = await live();
  response.writeHead(200, { "Content-Type": "application/json", "Cache-Control": "no-store" });
  response.end(JSON.stringify({ ok: true, release: tree?.manifest.id ?? null }));
}

function sendFailure(response: ServerResponse): void {
  if (response.headersSent) return void response.destroy();
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(problems.failed);
}

/**
 * The public origin: the files of the live release and the vote endpoint. It needs neither the CMS nor its
 * database to serve pages. Slow clients are cut off by the limits below.
 */
export function webServer(options: WebOptions): Server {
  const { isSecure, live, vote, reportError } = options;
  const headers = Object.entries(securityHeaders(isSecure));

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? "";
    for (const [name, value] of headers) response.setHeader(name, value);
    logAccess(request, response, options.log);
    if (url === "/healthz") return sendHealth(options, response);
    return serveSite({ request, response, isSecure }, live);
  }

  return new VoteServer({
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 60_000,
    connectionsCheckingInterval: 5_000,
    maxHeaderSize: 16 * 1024,
    service: vote,
    onFault: reportError,
    others(request, response) {
      handle(request, response).catch((error: unknown) => {
        reportError(error);
        sendFailure(response);
      });
    },
  });
}
