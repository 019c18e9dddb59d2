import { createHash } from "node:crypto";
import fresh from "fresh";
import { compress } from "./compress.ts";
import { chooseEncoding } from "./encoding.ts";
import type { Exchange } from "./sendNotice.ts";

const tagOf = (content: Buffer) =>
  `W/"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;

/**
 * Sends what was made for this request, in the best encoding that the browser takes, and nothing to one that has it: under a tag of its content, where the headers have
 * none.
 */
export async function sendPacked(
  { request, response }: Exchange,
  content: string,
  headers: Record<string, string>,
  status: 200 | 404 | 410 = 200,
): Promise<void> {
  const encoding = chooseEncoding(request.headers["accept-encoding"]);
  const plain = Buffer.from(content);
  const kept = { ETag: tagOf(plain), ...headers, Vary: "Accept-Encoding" };
  if (status === 200 && fresh(request.headers, { etag: kept.ETag })) {
    response.writeHead(304, kept).end();
    return;
  }
  const body = encoding ? await compress(plain, encoding) : plain;
  response.writeHead(status, {
    ...kept,
    ...(encoding && { "Content-Encoding": encoding }),
    "Content-Length": body.byteLength,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
