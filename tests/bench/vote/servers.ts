import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createVoteEndpoint } from "#voting/endpoint/endpoint.ts";
import { startScorerThread } from "#voting/holds/scorerThread.ts";
import { VoteServer } from "#web/server/VoteServer.ts";
import { benchSecret } from "./voteRequests.ts";

/** Answers every POST once its body is there: what node:http itself costs. */
const bare: RequestListener = (request, response) => {
  let body = "";
  request.on("data", (chunk: Buffer) => {
    body += chunk.toString();
  });
  request.on("end", () => {
    const answer = `{"ok":true,"length":${body.length}}`;
    response.writeHead(200, {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Length": Buffer.byteLength(answer),
    });
    response.end(answer);
  });
};

const kept = { keepAliveTimeout: 60_000 };

/** All that runs beside votes in the process `web`: the endpoint with its sealer, and the scorer. */
function service(databaseUrl: string): Server {
  startScorerThread({ databaseUrl, onError: console.error });
  const options = {
    databaseUrl,
    secret: benchSecret,
    siteOrigin: "http://127.0.0.1",
    onError: console.error,
  };
  return new VoteServer({
    ...kept,
    service: createVoteEndpoint(options),
    onFault: console.error,
  });
}

const [kind, databaseUrl = ""] = process.argv.slice(2);
const server = kind === "bare" ? createServer(kept, bare) : service(databaseUrl);
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.once("disconnect", () => process.exit());
