import { createHash, createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";

type Received = {
  request: IncomingMessage;
  body: string;
  account: { secretId: string; secretKey: string };
  /** Ms of the Unix clock of the service. */
  now: number;
  /** Nonces that were seen before. */
  seen: Set<string>;
};

const hex = (value: string) => createHash("sha256").update(value, "utf8").digest("hex");

/** The signature that the service would compute for what arrived, by the letter of its documentation. */
function signatureOf({ request, body, account }: Received, signed: string): string {
  const [address = "", query = ""] = (request.url ?? "").split("?");
  const headers = signed.split(";").map((name) => `${name}:${request.headers[name]}\n`);
  const canonical = `${request.method}\n${address}\n${query}\n${headers.join("")}\n${signed}\n${hex(body)}`;
  return createHmac("sha256", account.secretKey)
    .update(`ACS3-HMAC-SHA256\n${hex(canonical)}`)
    .digest("hex");
}

/** Why Alibaba Cloud's gateway would turn a request away. Undefined when it would not. */
export function acs3Refusal(received: Received): string | undefined {
  const { request, body, account, now, seen } = received;
  const { headers } = request;
  const [, id, signed = "", signature] =
    /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=(\w+)$/.exec(
      headers.authorization ?? "",
    ) ?? [];
  const needed = ["host", "x-acs-action", "x-acs-date", "x-acs-signature-nonce", "x-acs-version"];
  if (!needed.every((name) => signed.split(";").includes(name))) return "IncompleteSignature";
  if (Math.abs(now - Date.parse(String(headers["x-acs-date"]))) > 300_000)
    return "InvalidTimeStamp.Expired";
  if (id !== account.secretId) return "InvalidAccessKeyId.NotFound";
  if (headers["x-acs-content-sha256"] !== hex(body)) return "IncompleteSignature";
  if (signature !== signatureOf(received, signed)) return "SignatureDoesNotMatch";
  const nonce = String(headers["x-acs-signature-nonce"]);
  if (seen.has(nonce)) return "SignatureNonceUsed";
  seen.add(nonce);
  return undefined;
}
