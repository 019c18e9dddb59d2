import { access } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import send from "send";
import { markPath, markPictures } from "#site/found/mark.ts";
import { cacheControl } from "./cacheControl.ts";
import { contentType } from "./contentType.ts";
import { chooseEncoding } from "./encoding.ts";
import type { LiveTree } from "./liveTree.ts";
import { noticePage, noticeStyleHash, retrySeconds } from "./noticePage.ts";
import { contentSecurityPolicy } from "./securityHeaders.ts";
import { answerFor, type SiteAnswer } from "./siteAnswer.ts";
import type { TakedownList } from "./takedowns/takedownList.ts";
import { notices } from "./wording.ts";

type Exchange = { request: IncomingMessage; response: ServerResponse; isSecure: boolean };

function sendNotice(answer: Extract<SiteAnswer, { kind: "notice" }>, exchange: Exchange): void {
  const { request, response, isSecure } = exchange;
  const page = noticePage(answer.notice, answer.reason);
  response.writeHead(notices[answer.notice].status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(page),
    "Content-Security-Policy": contentSecurityPolicy({ styles: [noticeStyleHash], isSecure }),
    "Cache-Control": "no-store",
    ...(answer.notice === "preparing" && { "Retry-After": retrySeconds }),
    ...(answer.notice === "not-allowed" && { Allow: "GET, HEAD" }),
  });
  response.end(request.method === "HEAD" ? undefined : page);
}

const isTable = (file: string) => file.endsWith(".csv");
/** Named after the file, which is Latin letters and digits: tables are kept, not looked at in the browser. */
const disposition = (file: string) => `attachment; filename="${path.basename(file)}"`;

const fileHeaders = [
  "Content-Type",
  "Content-Encoding",
  "Cache-Control",
  "ETag",
  "Content-Disposition",
];

/** 412 and 416: the reader's own precondition or range does not hold. */
const isReadersCondition = (status: number | undefined): status is number =>
  status === 412 || status === 416;

/** Whether a cover is announced and not drawn yet. */
const isStillAwaited = async (
  { entry, file }: Extract<SiteAnswer, { kind: "file" }>,
  { dataDir }: LiveTree,
): Promise<boolean> =>
  entry.isAwaited === true &&
  access(path.join(dataDir, file)).then(
    () => false,
    () => true,
  );

/** Leads to the card that pages without a cover share, for now. */
function sendSeal(response: ServerResponse): void {
  const headers = { Location: markPath(markPictures.card), "Cache-Control": "no-store" };
  response.writeHead(302, { ...headers, "Content-Length": 0 }).end();
}

/** Streams a file of the tree, compressed as the reader's browser likes it, with a strong ETag per encoding. */
function sendFile(
  { file, entry, status }: Extract<SiteAnswer, { kind: "file" }>,
  { folder, dataDir, manifest }: LiveTree,
  { request, response, isSecure }: Exchange,
): Promise<void> {
  const encoding = entry.packed ? chooseEncoding(request.headers["accept-encoding"]) : undefined;
  response.statusCode = status;
  response.setHeader("Content-Type", contentType(file));
  response.setHeader("Cache-Control", cacheControl(file, status));
  response.setHeader("ETag", `"${entry.hash}${encoding ? `-${encoding.encoding}` : ""}"`);
  if (isTable(file)) response.setHeader("Content-Disposition", disposition(file));
  if (entry.packed) response.setHeader("Vary", "Accept-Encoding");
  if (encoding) response.setHeader("Content-Encoding", encoding.encoding);
  if (file.endsWith(".html")) {
    const policy = contentSecurityPolicy({ ...manifest.inline, isSecure });
    response.setHeader("Content-Security-Policy", policy);
  }
  return new Promise((resolve, reject) => {
    response.once("close", resolve);
    send(request, encodeURI(`${file}${encoding?.suffix ?? ""}`), {
      root: entry.isAwaited ? dataDir : folder,
      index: false,
      cacheControl: false,
      // Only what the manifest lists is asked for; `.well-known` is among it.
      dotfiles: "allow",
      acceptRanges: status === 200,
    })
      .on("error", (error: { status?: number }) => {
        if (!isReadersCondition(error.status)) return reject(error);
        for (const name of fileHeaders) response.removeHeader(name);
        response.writeHead(error.status, { "Content-Length": 0 }).end();
      })
      .pipe(response);
  });
}

/** What an answer follows from: the tree that readers see, and what was taken down since it was made. */
export type Sources = {
  live: () => Promise<LiveTree | undefined>;
  takedowns: () => Promise<TakedownList>;
};

/** Answers one request for an address of the site; resolves when the answer is out. */
export async function serveSite(exchange: Exchange, sources: Sources): Promise<void> {
  const { request, response } = exchange;
  const tree = await sources.live();
  const answer = answerFor({
    method: request.method ?? "",
    url: request.url ?? "",
    manifest: tree?.manifest,
    takedowns: await sources.takedowns(),
  });
  if (answer.kind === "file" && tree)
    return (await isStillAwaited(answer, tree))
      ? sendSeal(response)
      : sendFile(answer, tree, exchange);
  if (answer.kind === "notice") return sendNotice(answer, exchange);
  if (answer.kind === "nothing") {
    response.writeHead(answer.status, { "Cache-Control": "no-store", "Content-Length": 0 }).end();
    return;
  }
  if (answer.kind === "redirect") {
    response.writeHead(answer.status, {
      Location: answer.location,
      "Cache-Control": "public, max-age=60",
      "Content-Length": 0,
    });
    response.end();
  }
}
