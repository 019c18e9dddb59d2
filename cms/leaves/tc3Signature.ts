import { createHash, createHmac } from "node:crypto";

type Request = {
  secretId: string;
  secretKey: string;
  service: string;
  host: string;
  contentType: string;
  payload: string;
  /** As sent in `X-TC-Action`; signed with the others when it is given. */
  action?: string;
  /** Second of the Unix clock, as sent in `X-TC-Timestamp`. */
  timestamp: number;
};

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) =>
  createHmac("sha256", key).update(text).digest();

/**
 * The `Authorization` header of a POST to Tencent Cloud's API 3.0: TC3-HMAC-SHA256 over host and content type, and over the
 * action where one is given. Source: cloud.tencent.com, “签名方法 v3”.
 */
export function tc3Authorization(request: Request): string {
  const { secretId, secretKey, service, host, contentType, payload, action, timestamp } = request;
  const headers = [
    ["content-type", contentType],
    ["host", host],
    ...(action === undefined ? [] : [["x-tc-action", action.toLowerCase()]]),
  ];
  const signed = headers.map(([name]) => name).join(";");
  const canonical = [
    "POST",
    "/",
    "",
    headers.map(([name, value]) => `${name}:${value}\n`).join(""),
    signed,
    sha256(payload),
  ].join("\n");
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const scope = `${date}/${service}/tc3_request`;
  const toSign = ["TC3-HMAC-SHA256", timestamp, scope, sha256(canonical)].join("\n");
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), "tc3_request");
  const signature = hmac(key, toSign).toString("hex");
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
}

type Call = {
  account: { secretId: string; secretKey: string };
  service: string;
  action: string;
  version: string;
  /** Origin of the service. */
  origin: string;
  payload: string;
  now: Date;
};

const contentType = "application/json; charset=utf-8";

/** The headers of a call of Tencent Cloud's API 3.0 with a payload of JSON, signed. */
export function tc3Headers(call: Call): Record<string, string> {
  const { account, service, action, version, origin, payload, now } = call;
  const timestamp = Math.floor(now.getTime() / 1000);
  const { host } = new URL(origin);
  const signed = { host, contentType, payload, action, timestamp };
  return {
    "Content-Type": contentType,
    Authorization: tc3Authorization({ ...account, service, ...signed }),
    "X-TC-Action": action,
    "X-TC-Version": version,
    "X-TC-Timestamp": String(timestamp),
  };
}
