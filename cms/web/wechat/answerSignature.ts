import { createHash, randomBytes } from "node:crypto";
import type { ShareSignature } from "#site/wechat/signature.ts";
import { shareSignaturePath } from "#site/wechat/signature.ts";
import { addressParts } from "../addressParts.ts";
import type { Exchange } from "../sendNotice.ts";
import type { ShareTickets } from "./shareTickets.ts";

/** Signs pages of this site for WeChat's share card. */
export type Sharing = { appId: string; tickets: ShareTickets };

/** Where WeChat's script comes from; a page's policy allows it only while cards are signed. */
export const wechatScriptHost = "https://res.wx.qq.com";

/** Longer ones are no address of a page here. */
const mostCharacters = 2_000;

/** Signs one address. Source: developers.weixin.qq.com/doc/service, “JS-SDK使用权限签名算法”. */
export const signatureOf = (facts: {
  ticket: string;
  nonceStr: string;
  timestamp: number;
  url: string;
}): string =>
  createHash("sha1")
    .update(
      `jsapi_ticket=${facts.ticket}&noncestr=${facts.nonceStr}&timestamp=${facts.timestamp}&url=${facts.url}`,
    )
    .digest("hex");

function send({ response, request }: Exchange, status: number, body: unknown): void {
  const content = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": content.byteLength,
    "Cache-Control": "no-store",
  });
  response.end(request.method === "HEAD" ? undefined : content);
}

/**
 * Rule W9: signs a page of this site for a card in WeChat. Resolves to false where the address is another, and where nobody
 * has set this up: it is then answered as any other.
 */
export async function answerSignature(
  exchange: Exchange,
  { origin, sharing }: { origin: string; sharing?: Sharing },
): Promise<boolean> {
  const { url, method } = exchange.request;
  const { path, query } = addressParts(url);
  if (!sharing || path !== shareSignaturePath || (method !== "GET" && method !== "HEAD"))
    return false;
  const asked = new URLSearchParams(query).get("url") ?? "";
  const isOurs = asked.startsWith(`${origin}/`) && !asked.includes("#");
  if (!isOurs || asked.length > mostCharacters) {
    send(exchange, 400, {});
    return true;
  }
  const ticket = await sharing.tickets.ticket();
  if (ticket === undefined) {
    send(exchange, 503, {});
    return true;
  }
  const facts = {
    nonceStr: randomBytes(12).toString("hex"),
    timestamp: Math.floor(Date.now() / 1000),
  };
  const signature = signatureOf({ ...facts, ticket, url: asked });
  send(exchange, 200, { appId: sharing.appId, ...facts, signature } satisfies ShareSignature);
  return true;
}
