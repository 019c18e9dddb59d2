import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Answers of the token service beside a good one. */
type Mood = "well" | "busy" | "silent" | "broken" | "snapshot";

/**
 * A stand-in on this machine for WeChat's two documented services: `connect/oauth2/authorize`, which sends a browser back with
 * a code, and `sns/oauth2/access_token`, which turns a code into an openid once. Who is at the browser is said by the
 * header `x-wechat-user`, as the WeChat app would know it.
 */
export async function startWechatStandIn(account: { appId: string; secret: string }) {
  const codes = new Map<string, { openid: string; isUsed: boolean }>();
  const seen: string[] = [];
  let mood: Mood = "well";

  function authorize(url: URL, request: IncomingMessage, response: ServerResponse) {
    const order = [...url.searchParams.keys()].join(" ");
    const state = url.searchParams.get("state") ?? "";
    const isFit =
      order === "appid redirect_uri response_type scope state" &&
      url.searchParams.get("appid") === account.appId &&
      url.searchParams.get("response_type") === "code" &&
      url.searchParams.get("scope") === "snsapi_base" &&
      /^[A-Za-z0-9]{1,128}$/.test(state);
    if (!isFit) return void response.writeHead(400).end("redirect_uri 参数错误");
    const code = randomBytes(16).toString("hex");
    const openid = `o${String(request.headers["x-wechat-user"]).padEnd(27, "x")}`;
    codes.set(code, { openid, isUsed: false });
    const back = new URL(url.searchParams.get("redirect_uri") ?? "");
    back.searchParams.set("code", code);
    back.searchParams.set("state", state);
    response.writeHead(302, { Location: back.href }).end();
  }

  function faultOf(url: URL): { errcode: number; errmsg: string } | undefined {
    const get = (name: string) => url.searchParams.get(name);
    if (mood === "busy") return { errcode: -1, errmsg: "system error" };
    if (get("appid") !== account.appId) return { errcode: 40013, errmsg: "invalid appid" };
    if (get("secret") !== account.secret) return { errcode: 40125, errmsg: "invalid appsecret" };
    if (get("grant_type") !== "authorization_code")
      return { errcode: 40002, errmsg: "invalid grant_type" };
    const known = codes.get(get("code") ?? "");
    if (!known) return { errcode: 40029, errmsg: "invalid code" };
    return known.isUsed ? { errcode: 40163, errmsg: "code been used" } : undefined;
  }

  function token(url: URL, response: ServerResponse) {
    seen.push(url.searchParams.get("code") ?? "");
    if (mood === "silent") return;
    if (mood === "broken") return void response.writeHead(502).end("<html>Bad Gateway</html>");
    const fault = faultOf(url);
    const known = codes.get(url.searchParams.get("code") ?? "");
    if (known && !fault) known.isUsed = true;
    const good = {
      access_token: randomBytes(32).toString("base64url"),
      expires_in: 7200,
      refresh_token: randomBytes(32).toString("base64url"),
      openid: known?.openid,
      scope: "snsapi_base",
      ...(mood === "snapshot" && { is_snapshotuser: 1 }),
    };
    response.writeHead(200, { "Content-Type": "text/plain" }).end(JSON.stringify(fault ?? good));
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://stand-in");
    if (url.pathname === "/connect/oauth2/authorize") return authorize(url, request, response);
    if (url.pathname === "/sns/oauth2/access_token") return token(url, response);
    response.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Codes that were exchanged, or tried to be. */
    seen,
    turn: (next: Mood) => {
      mood = next;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
