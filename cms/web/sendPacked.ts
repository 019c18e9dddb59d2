import { compress } from "./compress.ts";
import { chooseEncoding } from "./encoding.ts";
import type { Exchange } from "./sendNotice.ts";

/** Sends what was made for this request, in the best encoding that the browser takes. */
export async function sendPacked(
  { request, response }: Exchange,
  content: string,
  headers: Record<string, string>,
): Promise<void> {
  const encoding = chooseEncoding(request.headers["accept-encoding"]);
  const plain = Buffer.from(content);
  const body = encoding ? await compress(plain, encoding) : plain;
  response.writeHead(200, {
    ...headers,
    Vary: "Accept-Encoding",
    ...(encoding && { "Content-Encoding": encoding }),
    "Content-Length": body.byteLength,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
