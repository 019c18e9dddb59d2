import { once } from "node:events";
import type { Server } from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { publicServer } from "#web/server/publicServer.ts";
import { cmsServer } from "../../../cms/app/cmsServer.ts";

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

type Seen = { by: string; url: string; host: string | undefined };

const cms = () =>
  cmsServer(async ({ url = "", headers: { host } }, response) => {
    response.end(JSON.stringify({ by: "cms", url, host } satisfies Seen));
  });

const web = () =>
  publicServer({
    service: {
      answer: async ({ path, query, header }) => ({
        status: 200,
        headers: {},
        body: JSON.stringify({ by: "vote", url: `${path}?${query}`, host: header("host") }),
      }),
      clientAddress: () => undefined,
    },
    others: ({ url = "", headers: { host } }, response) => {
      response.end(JSON.stringify({ by: "site", url, host } satisfies Seen));
    },
    onFault: (error) => expect.fail(String(error)),
  });

/** Sends a request line as it stands and a wrong Host; gives the status and what the server saw. */
async function ask(made: () => Server, target: string, method = "GET") {
  server = made().listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = net.connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.setEncoding("utf8");
  let answer = "";
  socket.on("data", (text) => {
    answer += text;
  });
  socket.write(`${method} ${target} HTTP/1.1\r\nHost: other.cn\r\nConnection: close\r\n\r\n`);
  await once(socket, "close");
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  const seen = /\{.*\}/s.exec(body)?.[0];
  return {
    status: Number(head.split(" ")[1]),
    seen: seen === undefined ? undefined : (JSON.parse(seen) as Seen),
  };
}

describe("a request in absolute form (RFC 9112, 3.2.2)", () => {
  it.each([
    ["http://a.cn/cases/?page=2", "/cases/?page=2", "a.cn"],
    ["HTTP://A.cn:8080", "/", "A.cn:8080"],
    ["https://a.cn?q=1", "/?q=1", "a.cn"],
    ["http://[::1]:3000//b", "//b", "[::1]:3000"],
    ["/plain/?a=http://b.cn/", "/plain/?a=http://b.cn/", "other.cn"],
  ])("means what it names, and its host instead of the header's: %s", async (target, url, host) => {
    expect((await ask(cms, target)).seen).toEqual({ by: "cms", url, host });
    expect((await ask(web, target)).seen).toEqual({ by: "site", url, host });
  });

  it("reaches the votes, too", async () => {
    const { status, seen } = await ask(web, "http://a.cn/vote/grid/counts?a=1");
    expect(status).toBe(200);
    expect(seen).toEqual({ by: "vote", url: "/vote/grid/counts?a=1", host: "a.cn" });
  });

  it.each(["http://user@a.cn/", "http:///a", "http://a.cn:x/", "ftp://a.cn/", "http://a.cn\\b/"])(
    "is refused by the panel and left to the site's own refusal when it is none: %s",
    async (target) => {
      expect((await ask(cms, target)).status).toBe(400);
      expect((await ask(web, target)).seen?.url.startsWith("/") ?? false).toBe(false);
    },
  );
});
