import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";

/** How long somebody may go on sending what nobody reads, in ms: who is hung up on at once never sees why. */
const lingerMs = 5_000;

const hasBody = ({ headers }: IncomingMessage) =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

/**
 * Answers a request whose body nobody reads, and hangs up when it has been sent or its time is over. Bytes are dropped as they
 * come: the body takes neither memory nor, for long, a connection.
 */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, text = "", patienceMs = lingerMs }: Refusal,
): void {
  const body = Buffer.from(request.method === "HEAD" ? "" : text);
  const length = { "Content-Length": Buffer.byteLength(text), "Cache-Control": "no-store" };
  if (!hasBody(request))
    return void response.writeHead(status, { ...length, ...headers }).end(body);
  response.writeHead(status, { ...length, ...headers, Connection: "close" });
  response.flushHeaders();
  response.write(body);
  // Whoever still waits for the body learns whose fault it is that it never comes.
  const fault = Object.assign(new Error("the body was refused"), { status });
  const hangUp = () => response.end(() => request.destroy(fault));
  const patience = setTimeout(hangUp, patienceMs);
  response.once("close", () => clearTimeout(patience));
  request.push = (chunk: Buffer | null) => {
    if (chunk === null) hangUp();
    return true;
  };
}

type Refusal = {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly text?: string;
  readonly patienceMs?: number | undefined;
};
