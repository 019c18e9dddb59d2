import { createHash, createHmac } from "node:crypto";

type Request = {
  keyId: string;
  keySecret: string;
  host: string;
  action: string;
  version: string;
  /** Parameters of the call, which stand in the address. */
  query: Readonly<Record<string, string>>;
  /** A value that no other request has. */
  nonce: string;
  at: Date;
};

const algorithm = "ACS3-HMAC-SHA256";
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** RFC 3986, which leaves fewer characters alone than JavaScript does. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Parameters sorted by name and encoded, as they are signed and sent. */
const queryOf = (parameters: Request["query"]) =>
  Object.entries(parameters)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join("&");

/**
 * Address and headers of a POST without a body to an RPC interface of Alibaba Cloud, signed with ACS3-HMAC-SHA256 over all of
 * them. Source: help.aliyun.com 2593177, “V3 版本请求体&签名机制”.
 */
export function acs3Request(request: Request): {
  query: string;
  headers: Record<string, string>;
} {
  const query = queryOf(request.query);
  const body = sha256("");
  const headers: Record<string, string> = {
    host: request.host,
    "x-acs-action": request.action,
    "x-acs-content-sha256": body,
    "x-acs-date": request.at.toISOString().replace(/\.\d+Z$/, "Z"),
    "x-acs-signature-nonce": request.nonce,
    "x-acs-version": request.version,
  };
  const names = Object.keys(headers).sort();
  const signed = names.join(";");
  const canonical = [
    "POST",
    "/",
    query,
    names.map((name) => `${name}:${headers[name]}\n`).join(""),
    signed,
    body,
  ].join("\n");
  const signature = createHmac("sha256", request.keySecret)
    .update(`${algorithm}\n${sha256(canonical)}`)
    .digest("hex");
  const authorization = `${algorithm} Credential=${request.keyId},SignedHeaders=${signed},Signature=${signature}`;
  // Whoever sends it says the host for itself.
  const { host: _, ...sent } = headers;
  return { query, headers: { ...sent, Authorization: authorization } };
}
