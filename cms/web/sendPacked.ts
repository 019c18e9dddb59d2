import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { chooseEncoding } from "./encoding.ts";
import type { Exchange } from "./sendNotice.ts";

const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const packOptions = {
  br: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  gzip: { level: 6 },
};

/** Sends what was made for this request, in the best encoding that the browser takes. */
export async function sendPacked(
  { request, response }: Exchange,
  content: string,
  headers: Record<string, string>,
): Promise<void> {
  const encoding = chooseEncoding(request.headers["accept-encoding"]);
  const plain = Buffer.from(content);
  const body = encoding ? await pack[encoding](plain, packOptions[encoding]) : plain;
  response.writeHead(200, {
    ...headers,
    Vary: "Accept-Encoding",
    ...(encoding && { "Content-Encoding": encoding }),
    "Content-Length": body.byteLength,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
