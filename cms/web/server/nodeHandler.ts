import type { IncomingMessage, ServerResponse } from "node:http";
import { problem } from "#voting/endpoint/answers.ts";
import type { Answer, Ask, VoteService } from "#voting/endpoint/ask.ts";
import { refusalTo } from "#voting/endpoint/refusalTo.ts";
import { mostBodyBytes } from "./plainHttp.ts";
import { soundAnswer } from "./soundAnswer.ts";

const ignore = () => {};

/** Serves asks from node:http without building Web requests: whatever the lane leaves to it. */
export function createNodeHandler(service: VoteService & { onFault: (error: unknown) => void }) {
  const { answer, clientAddress, always = {}, onFault } = service;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/", headers } = request;
    const mark = url.indexOf("?");
    const header = (name: string) => {
      const value = headers[name];
      return typeof value === "string" ? value : value?.join(", ");
    };
    const ask: Omit<Ask, "body"> = {
      method,
      path: mark === -1 ? url : url.slice(0, mark),
      query: mark === -1 ? "" : url.slice(mark + 1),
      header,
      address: clientAddress({ socketAddress: request.socket.remoteAddress, header }),
    };
    const body = await readBody(request);
    if (body === undefined) refuseTooLarge(ask, request, response);
    else send(response, await answer({ ...ask, body }), method === "HEAD");
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    // A client that goes away mid-request is nobody's fault; there is nobody left to answer.
    response.on("error", ignore);
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
    serve(request, response).catch((error: unknown) => {
      onFault(error);
      if (response.headersSent) response.destroy();
      else send(response, problem({ code: "fault" }), request.method === "HEAD");
    });
  };
}

/** The whole body as text; undefined as soon as it is larger than any that is taken. Never told of a broken one. */
function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (request.method !== "POST") {
    request.resume();
    return Promise.resolve("");
  }
  if (Number(request.headers["content-length"] ?? 0) > mostBodyBytes)
    return Promise.resolve(undefined);
  // An aborted request has nobody listening for its error, and so node:http raises none.
  return new Promise((resolve) => {
    let size = 0;
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBodyBytes) return void chunks.push(chunk);
      request.removeAllListeners("data");
      request.removeAllListeners("end");
      resolve(undefined);
    });
    request.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
  });
}

/** Answers at once and hangs up, so that nobody has to read megabytes that will be thrown away. */
function refuseTooLarge(
  ask: Omit<Ask, "body">,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { status, headers, body } = refusalTo(ask, { code: "too-large" });
  response.writeHead(status, { ...headers, Connection: "close" });
  response.end(body, () => request.destroy());
}

function send(response: ServerResponse, given: Answer, isHead: boolean): void {
  const { status, headers, body } = soundAnswer(given);
  if (response.destroyed) return;
  if (status === 304) response.writeHead(status, headers);
  else response.writeHead(status, { ...headers, "Content-Length": Buffer.byteLength(body) });
  response.end(isHead || status === 304 ? undefined : body);
}
