import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { getPayload, type Payload } from "payload";
import { answerRest } from "#people/answerRest.ts";
import { withHostCookie } from "#people/signIn/withHostCookie.ts";
import { receive } from "../../cms/app/guardDoor.ts";

/** REST of the cms over real connections, behind the door that production puts before Next. */
export type ServedCms = {
  /** Posts JSON from an address of this machine, such as 127.0.0.9. */
  post(path: string, body: object, from?: string, headers?: object): Promise<Answered>;
  /** Asks in the name of a token. */
  get(path: string, as?: string, headers?: object): Promise<Answered>;
  close(): Promise<void>;
};

export type Answered = {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Record<string, unknown> & {
    errors?: { message: string; data?: Record<string, unknown> }[];
  };
};

async function textOf(stream: http.IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of stream) text += part;
  return text;
}

type Sent = { method: string; path: string; from?: string; headers: object; body?: object };

const send = (port: number, { method, path, from = "127.0.0.1", headers, body }: Sent) =>
  new Promise<Answered>((resolve, reject) => {
    const sent = http.request({
      port,
      host: "127.0.0.1",
      localAddress: from,
      agent: false,
      method,
      path: `/api${path}`,
      headers: { "Content-Type": "application/json", "Accept-Language": "zh-CN", ...headers },
    });
    sent.on("error", reject);
    sent.on("response", async (response) => {
      const { statusCode: status = 0, headers } = response;
      resolve({ status, headers, body: JSON.parse(await textOf(response)) });
    });
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });

/** Serves the payload of the harness on a free port. */
export async function serveCms(
  payload: Payload,
  door = { trustedHops: 0, isSecure: false },
): Promise<ServedCms> {
  const config = Promise.resolve(payload.config);
  const answering = await getPayload({ config });
  answering.db.pool.on("error", () => undefined);
  const answer = withHostCookie(answerRest(config), () => door.isSecure);
  const server = http.createServer(async (incoming, outgoing) => {
    receive(incoming, outgoing, door);
    const method = incoming.method ?? "GET";
    const headers = new Headers(incoming.headers as Record<string, string>);
    const body = await textOf(incoming);
    const url = `http://localhost:3000${incoming.url}`;
    const request = new Request(url, { method, headers, ...(body === "" ? {} : { body }) });
    const response = await answer(request);
    outgoing.statusCode = response.status;
    for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
    outgoing.end(await response.text());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  return {
    post: (path, body, from, headers = {}) =>
      send(port, { method: "POST", path, headers, body, ...(from ? { from } : {}) }),
    get: (path, as, headers = {}) =>
      send(port, {
        method: "GET",
        path,
        headers: { ...headers, ...(as ? { Authorization: `JWT ${as}` } : {}) },
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
