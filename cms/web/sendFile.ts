import path from "node:path";
import fresh from "fresh";
import send from "send";
import type { Inline } from "#site/inline.wire.ts";
import { cacheControl } from "./cacheControl.ts";
import { contentType } from "./contentType.ts";
import type { Encoding } from "./encoding.ts";
import { isPackable, packed } from "./packed.ts";
import { contentSecurityPolicy } from "./securityHeaders.ts";
import type { Exchange } from "./sendNotice.ts";
import type { SiteAnswer } from "./siteAnswer.ts";

type FileAnswer = Extract<SiteAnswer, { kind: "file" }>;

/** A file of the tree as it lies on this machine, and what may stand inside a page. */
type Held = { place: string; encoding: Encoding | undefined; inline: Inline };

const isTable = (file: string) => file.endsWith(".csv");
/** Named after the file, which is Latin letters and digits: tables are kept, not looked at in the browser. */
const disposition = (file: string) => `attachment; filename="${path.basename(file)}"`;

const fileHeaders = [
  "Content-Type",
  "Content-Encoding",
  "Cache-Control",
  "ETag",
  "Last-Modified",
  "Content-Disposition",
];

/** 412 and 416: the reader's own precondition or range does not hold. */
const isReadersCondition = (status: number | undefined): status is number =>
  status === 412 || status === 416;

function setHeaders(
  { file, entry, status }: FileAnswer,
  { encoding, inline }: Held,
  { response, isSecure, scriptHost }: Exchange,
): void {
  response.statusCode = status;
  response.setHeader("Content-Type", contentType(file));
  response.setHeader("Cache-Control", cacheControl(file, status));
  response.setHeader("ETag", `"${entry.hash}${encoding ? `-${encoding}` : ""}"`);
  // The content lies on the disk since it was first seen: it may have left this address and come back.
  response.setHeader("Last-Modified", entry.changedAt.toUTCString());
  if (isTable(file)) response.setHeader("Content-Disposition", disposition(file));
  if (isPackable({ file, bytes: entry.bytes })) response.setHeader("Vary", "Accept-Encoding");
  if (encoding) response.setHeader("Content-Encoding", encoding);
  if (file.endsWith(".html")) {
    const policy = contentSecurityPolicy({ ...inline, isSecure, scriptHost });
    response.setHeader("Content-Security-Policy", policy);
  }
}

/** Sends a file that is compressed for this reader: no part of it can be asked for. */
async function sendCompressed(
  asked: { file: string; place: string; encoding: Encoding },
  { request, response }: Exchange,
): Promise<void> {
  if (response.statusCode === 200 && fresh(request.headers, response.getHeaders())) {
    for (const name of ["Content-Type", "Content-Encoding"]) response.removeHeader(name);
    response.writeHead(304).end();
    return;
  }
  const content = await packed(asked);
  response.setHeader("Content-Length", content.byteLength);
  response.end(request.method === "HEAD" ? undefined : content);
}

/** Sends a file of the tree with a strong ETag per encoding; resolves when the answer is out. */
export function sendFile(answer: FileAnswer, held: Held, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const { place, encoding } = held;
  setHeaders(answer, held, exchange);
  if (encoding) return sendCompressed({ file: answer.file, place, encoding }, exchange);
  return new Promise((resolve, reject) => {
    response.once("close", resolve);
    send(request, encodeURIComponent(path.basename(place)), {
      root: path.dirname(place),
      index: false,
      cacheControl: false,
      acceptRanges: answer.status === 200,
    })
      .on("error", (error: { status?: number }) => {
        if (!isReadersCondition(error.status)) return reject(error);
        for (const name of fileHeaders) response.removeHeader(name);
        response.writeHead(error.status, { "Content-Length": 0 }).end();
      })
      .pipe(response);
  });
}
