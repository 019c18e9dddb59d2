import type { IncomingMessage, ServerResponse } from "node:http";
import { countAnswer } from "./siteMetrics.ts";

/** An answer to a reader, as it is logged. */
export type AccessLine = {
  msg: "answered";
  method: string;
  path: string;
  status: number;
  ms: number;
};

/** A link by which somebody checks a text opens it to whoever has it: what follows its number is nobody else's. */
const withoutSecret = (path: string) => path.replace(/^(\/check\/p?\d*)\..*$/, "$1");

/**
 * Reports each answer when it is out. What could point at a person is left out: no address, no query, no agent.
 * Votes do not come by here at all.
 */
export function logAccess(
  request: IncomingMessage,
  response: ServerResponse,
  write: (line: AccessLine) => void,
): void {
  const begun = performance.now();
  const path = withoutSecret((request.url ?? "").split("?")[0] ?? "").slice(0, 200);
  response.once("close", () => {
    const { statusCode: status } = response;
    const ms = performance.now() - begun;
    countAnswer(status, ms);
    write({
      msg: "answered",
      method: request.method ?? "",
      path,
      status,
      ms: Math.round(ms),
    });
  });
}
