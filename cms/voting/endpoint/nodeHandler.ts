import type { IncomingMessage, ServerResponse } from "node:http";
import { problem } from "./answers.ts";
import { type Answer, type Ask, mostBodyBytes, type VoteService } from "./ask.ts";

const ignore = () => {};

/** Serves asks from node:http without building Web requests: whatever the lane leaves to it. */
export function createNodeHandler({ answer, clientAddress }: VoteService) {
  function serve(request: IncomingMessage, response: ServerResponse, body: string) {
    const { method = "GET", url = "/", headers } = request;
    const mark = url.indexOf("?");
    const header = (name: string) => {
      const value = headers[name];
      return typeof value === "string" ? value : value?.join(", ");
    };
    const ask: Ask = {
      method,
      path: mark === -1 ? url : url.slice(0, mark),
      query: mark === -1 ? "" : url.slice(mark + 1),
      header,
      address: clientAddress({ socketAddress: request.socket.remoteAddress, header }),
      body,
    };
    answer(ask).then((given) => send(response, given, method === "HEAD"));
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    // A client that goes away mid-request is nobody's fault; there is nobody left to answer.
    response.on("error", ignore);
    if (request.method !== "POST") {
      request.resume();
      serve(request, response, "");
      return;
    }
    if (Number(request.headers["content-length"] ?? 0) > mostBodyBytes) {
      refuseTooLarge(request, response);
      return;
    }
    // An aborted request has nobody listening for its error, and so node:http raises none.
    let size = 0;
    let only: Buffer | undefined;
    const more: Buffer[] = [];
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBodyBytes) {
        request.removeAllListeners("data");
        request.removeAllListeners("end");
        refuseTooLarge(request, response);
      } else if (only) more.push(chunk);
      else only = chunk;
    });
    request.on("end", () => {
      const whole = more.length > 0 && only ? Buffer.concat([only, ...more]) : only;
      serve(request, response, whole?.toString("utf8") ?? "");
    });
  };
}

/** Answers at once and hangs up, so that nobody has to read megabytes that will be thrown away. */
function refuseTooLarge(request: IncomingMessage, response: ServerResponse) {
  const { status, headers, body } = problem({ code: "too-large" });
  response.writeHead(status, { ...headers, Connection: "close" });
  response.end(body, () => request.destroy());
}

function send(response: ServerResponse, { status, headers, body }: Answer, isHead: boolean) {
  if (response.destroyed) return;
  if (status === 304) response.writeHead(status, headers);
  else response.writeHead(status, { ...headers, "Content-Length": Buffer.byteLength(body) });
  response.end(isHead || status === 304 ? undefined : body);
}
