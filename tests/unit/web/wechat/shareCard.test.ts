import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takedownsOf } from "#tests/factories/takedowns.ts";
import { startSiteServer } from "#tests/harness/siteServer.ts";
import { siteListener } from "#web/siteListener.ts";
import { signatureOf } from "#web/wechat/answerSignature.ts";
import { createShareTickets } from "#web/wechat/shareTickets.ts";

const account = { appId: "wx1234567890abcdef", secret: "s".repeat(32) };
const hour = 3_600_000;

/** A stand-in of api.weixin.qq.com: two documented calls, and what goes wrong with them. */
async function startApi() {
  const asked: string[] = [];
  let mood: "well" | "silent" | "broken" | "busy" | "stale token" | "html" = "well";
  let tickets = 0;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://api");
    asked.push(url.pathname);
    if (mood === "silent") return;
    if (mood === "broken") return void response.writeHead(502).end("<html>");
    if (mood === "html") return void response.writeHead(200).end("<html>");
    const say = (body: unknown) => void response.end(JSON.stringify(body));
    if (mood === "busy") return say({ errcode: -1, errmsg: "system error" });
    if (url.pathname === "/cgi-bin/stable_token") {
      let text = "";
      for await (const chunk of request) text += chunk;
      const { appid, secret, grant_type, force_refresh } = JSON.parse(text);
      const isKnown = appid === account.appId && secret === account.secret;
      if (!isKnown || grant_type !== "client_credential") return say({ errcode: 40125 });
      return say({ access_token: force_refresh ? "forced" : "token", expires_in: 7200 });
    }
    const token = url.searchParams.get("access_token");
    if (mood === "stale token" && token === "token") return say({ errcode: 42001 });
    if (url.searchParams.get("type") !== "jsapi") return say({ errcode: 40097 });
    tickets += 1;
    say({ errcode: 0, errmsg: "ok", ticket: `ticket ${tickets}`, expires_in: 7200 });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    turn: (next: typeof mood) => {
      mood = next;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

let api: Awaited<ReturnType<typeof startApi>>;
let site: Awaited<ReturnType<typeof startSiteServer>>;
let now = 0;
const faults: string[] = [];

beforeEach(async () => {
  [api, site] = [await startApi(), await startSiteServer()];
  now = 0;
  faults.length = 0;
});
afterEach(async () => {
  api.stop();
  await site.stop();
});

/** Only who stays silent is waited for in vain. */
const tickets = ({ timeoutMs = 20_000 } = {}) =>
  createShareTickets({
    ...account,
    ...{ apiOrigin: api.origin, timeoutMs, elapsed: () => now },
    onFault: ({ message }) => faults.push(message),
  });

describe("the ticket of share cards", () => {
  it("W9: is fetched once for all who ask, kept, and renewed before it ends", async () => {
    const { ticket } = tickets();
    expect(await Promise.all([ticket(), ticket(), ticket()])).toEqual(
      Array.from({ length: 3 }, () => "ticket 1"),
    );
    now = 1.8 * hour;
    expect(await ticket()).toBe("ticket 1");
    now = 1.9 * hour;
    expect(await ticket()).toBe("ticket 2");
    expect(api.asked).toHaveLength(4);
  });

  it.each(["silent", "broken", "busy", "html"] as const)(
    "W9: is none while WeChat is %s; it is asked again after a minute, and the log holds no secret",
    async (mood) => {
      const { ticket } = tickets(mood === "silent" ? { timeoutMs: 200 } : {});
      api.turn(mood);
      expect(await ticket()).toBeUndefined();
      expect(await ticket()).toBeUndefined();
      expect(api.asked).toHaveLength(1);
      expect(faults).toHaveLength(1);
      expect(faults[0]).not.toMatch(/s{32}|token|http/);
      api.turn("well");
      now = 60_000;
      expect(await ticket()).toBe("ticket 1");
    },
  );

  it("W9: serves until its end when it cannot be renewed", async () => {
    const { ticket } = tickets();
    await ticket();
    api.turn("broken");
    now = 1.9 * hour;
    expect(await ticket()).toBe("ticket 1");
    now = 2 * hour;
    expect(await ticket()).toBeUndefined();
  });

  it("W9: asks for another token when the one that it got is none any more", async () => {
    api.turn("stale token");
    expect(await tickets().ticket()).toBe("ticket 1");
    expect(faults).toEqual([]);
  });
});

describe("the signature of a page", () => {
  const origin = "https://site.example";
  const listen = (isOn: boolean) =>
    site.server.removeAllListeners("request").on(
      "request",
      siteListener({
        ...{ tree: site.tree, blobs: site.blobs, takedowns: takedownsOf(), origin },
        ...{ search: { ask: async () => undefined }, isSecure: true, log: () => {} },
        ...(isOn && { sharing: { appId: account.appId, tickets: tickets() } }),
        onFault: (error) => site.faults.push(error),
      }),
    );
  const sign = (url: string) => site.ask(`/wechat/signature.json?url=${encodeURIComponent(url)}`);

  it("is the one of WeChat's own example", () => {
    expect(
      signatureOf({
        ticket:
          "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg",
        nonceStr: "Wm3WZYTPz0wzccnW",
        timestamp: 1414587457,
        url: "http://mp.weixin.qq.com?params=value",
      }),
    ).toBe("0f9de62fce790f9a083d5c99e95740ceb90c27ed");
  });

  it("W9: is given for pages of this site and no others, and allows WeChat's script", async () => {
    await site.commit({ files: { "/": "x" } });
    listen(true);
    const { status, body, headers } = await sign(`${origin}/cases/a/?from=timeline`);
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("no-store");
    const { nonceStr, timestamp, signature, appId } = JSON.parse(String(body));
    expect(appId).toBe(account.appId);
    const url = `${origin}/cases/a/?from=timeline`;
    expect(signature).toBe(signatureOf({ ticket: "ticket 1", nonceStr, timestamp, url }));
    for (const other of ["https://e.example/", `${origin}.e.example/`, `${origin}/#a`, ""])
      expect((await sign(other)).status).toBe(400);
    expect((await site.ask("/")).headers["content-security-policy"]).toContain("res.wx.qq.com");
  });

  it("W9: is none while WeChat is away, nor where nobody set it up", async () => {
    await site.commit({ files: { "/": "x" } });
    listen(true);
    api.turn("broken");
    expect((await sign(`${origin}/`)).status).toBe(503);
    listen(false);
    expect((await sign(`${origin}/`)).status).toBe(404);
    const { headers } = await site.ask("/");
    expect(headers["content-security-policy"]).not.toContain("wx.qq.com");
  });
});
