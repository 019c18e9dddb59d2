import { createHash, createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";

type Received = {
  request: IncomingMessage;
  body: string;
  service: string;
  account: { secretId: string; secretKey: string };
  /** Ms of the Unix clock of the service. */
  now: number;
};

/** The signature that the service would compute for what arrived, by the letter of its documentation. */
function signatureOf({ request, body, service, account }: Received): string {
  const seconds = Number(request.headers["x-tc-timestamp"]);
  const [, signed = ""] = /SignedHeaders=([^,]+)/.exec(request.headers.authorization ?? "") ?? [];
  const hex = (value: string) => createHash("sha256").update(value, "utf8").digest("hex");
  const step = (key: Buffer, value: string) => createHmac("sha256", key).update(value).digest();
  const headers = signed
    .split(";")
    .map((name) => {
      const value = String(request.headers[name]);
      return `${name}:${name === "x-tc-action" ? value.toLowerCase() : value}\n`;
    })
    .join("");
  const canonical = `POST\n/\n\n${headers}\n${signed}\n${hex(body)}`;
  const date = new Date(seconds * 1000).toISOString().split("T")[0] ?? "";
  const toSign = `TC3-HMAC-SHA256\n${seconds}\n${date}/${service}/tc3_request\n${hex(canonical)}`;
  const key = step(
    step(step(Buffer.from(`TC3${account.secretKey}`), date), service),
    "tc3_request",
  );
  return createHmac("sha256", key).update(toSign).digest("hex");
}

/** Why Tencent Cloud's API 3.0 would turn a request away: its time, account or signature. Undefined when it would not. */
export function tc3Refusal(received: Received): string | undefined {
  const { request, account, now } = received;
  const given = request.headers.authorization ?? "";
  if (Math.abs(now / 1000 - Number(request.headers["x-tc-timestamp"])) > 300)
    return "AuthFailure.SignatureExpire";
  if (!given.includes(`Credential=${account.secretId}/`)) return "AuthFailure.SecretIdNotFound";
  return given.endsWith(`Signature=${signatureOf(received)}`)
    ? undefined
    : "AuthFailure.SignatureFailure";
}
