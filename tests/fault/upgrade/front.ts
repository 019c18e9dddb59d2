import { once } from "node:events";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** A proxy before several `web`, with the manners of the one that README describes. */
export type Front = {
  port: number;
  /** From now on only these ports are asked. */
  send(ports: readonly number[]): void;
  close(): Promise<void>;
};

const agent = new http.Agent({ keepAlive: true });

type Asked = { request: IncomingMessage; body: Buffer };

function forward({ request, body }: Asked, port: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { method, url, headers } = request;
    const asked = http.request({ agent, host: "127.0.0.1", port, method, path: url, headers });
    asked.once("response", resolve).once("error", reject).end(body);
  });
}

/** Asks one after the other. A vote whose connection broke is never sent a second time by a proxy: its voter does that. */
async function answerOf(asked: Asked, ports: readonly number[]): Promise<IncomingMessage> {
  const [port, ...others] = ports;
  if (port === undefined) throw new Error("nobody is left");
  try {
    return await forward(asked, port);
  } catch (error) {
    const mayRepeat =
      asked.request.method === "GET" || (error as NodeJS.ErrnoException).code === "ECONNREFUSED";
    if (!mayRepeat) throw error;
    return answerOf(asked, others);
  }
}

export async function startFront(): Promise<Front> {
  let ports: readonly number[] = [];
  let turn = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    turn += 1;
    const at = turn % Math.max(1, ports.length);
    // A connection that was open too long is found broken once; the same server is asked again.
    const order = [...ports.slice(at), ...ports.slice(0, at), ...ports];
    const found = await answerOf({ request, body: await buffer(request) }, order);
    response.writeHead(found.statusCode ?? 502, found.headers);
    found.pipe(response);
  };
  const server = http.createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(502).end());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    send: (given) => {
      ports = given;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
