import type { RequestListener, ServerResponse } from "node:http";
import { type OperatorAnswer, operatorAnswer, type Readiness } from "./operatorDoor.ts";

const paths = new Set(["/livez", "/readyz", "/metrics"]);

function send(
  response: ServerResponse,
  { status, headers, body }: OperatorAnswer,
  isHead: boolean,
) {
  response.writeHead(status, { ...headers, "Content-Length": Buffer.byteLength(body) });
  response.end(isHead ? undefined : body);
}

/** A listener that answers who runs the process (`operatorAnswer`), and lets `next` answer everybody else. */
export const withOperatorDoor =
  (
    next: RequestListener,
    given: {
      token: string | undefined;
      ready: () => Promise<Readiness>;
      onFault: (error: unknown) => void;
    },
  ): RequestListener =>
  (request, response) => {
    const { method = "", url = "", headers } = request;
    if (!paths.has(url)) return void next(request, response);
    if (method !== "GET" && method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD", "Content-Length": 0 }).end();
      return;
    }
    operatorAnswer(url, { ...given, authorization: headers.authorization }).then(
      (answer) => answer && send(response, answer, method === "HEAD"),
      (error: unknown) => {
        given.onFault(error);
        response.writeHead(500, { "Content-Length": 0 }).end();
      },
    );
  };
