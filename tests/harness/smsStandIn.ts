import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { z } from "zod";

const bodyWire = z.strictObject({
  PhoneNumberSet: z.array(z.string().regex(/^\+861\d{10}$/)).length(1),
  SmsSdkAppId: z.string(),
  SignName: z.string(),
  TemplateId: z.string(),
  TemplateParamSet: z.array(z.string()).length(2),
});

type Account = { secretId: string; secretKey: string; sdkAppId: string };

/** The signature that the service would compute for what arrived, by the letter of its documentation. */
function signatureOf(request: IncomingMessage, body: string, { secretKey }: Account): string {
  const { host, "content-type": type } = request.headers;
  const seconds = Number(request.headers["x-tc-timestamp"]);
  const hex = (value: string) => createHash("sha256").update(value, "utf8").digest("hex");
  const step = (key: Buffer, value: string) => createHmac("sha256", key).update(value).digest();
  const canonical = `POST\n/\n\ncontent-type:${type}\nhost:${host}\n\ncontent-type;host\n${hex(body)}`;
  const date = new Date(seconds * 1000).toISOString().split("T")[0] ?? "";
  const toSign = `TC3-HMAC-SHA256\n${seconds}\n${date}/sms/tc3_request\n${hex(canonical)}`;
  const key = step(step(step(Buffer.from(`TC3${secretKey}`), date), "sms"), "tc3_request");
  return createHmac("sha256", key).update(toSign).digest("hex");
}

/**
 * A stand-in on this machine for Tencent Cloud's documented `SendSms`: checks signature, time, action and version, and
 * answers one status for each number. `answer` sets the status of the next messages.
 */
export async function startSmsStandIn(account: Account) {
  const messages: { phone: string; code: string; minutes: string }[] = [];
  let status = "Ok";
  let isSilent = false;

  function answerTo(request: IncomingMessage, body: string): object {
    const fault = (Code: string) => ({ Error: { Code, Message: Code }, RequestId: "stand-in" });
    const given = request.headers.authorization ?? "";
    if (request.headers["x-tc-action"] !== "SendSms") return fault("InvalidAction");
    if (request.headers["x-tc-version"] !== "2021-01-11") return fault("NoSuchVersion");
    if (Math.abs(Date.now() / 1000 - Number(request.headers["x-tc-timestamp"])) > 300)
      return fault("AuthFailure.SignatureExpire");
    if (!given.includes(`Credential=${account.secretId}/`))
      return fault("AuthFailure.SecretIdNotFound");
    if (!given.endsWith(`Signature=${signatureOf(request, body, account)}`))
      return fault("AuthFailure.SignatureFailure");
    const { PhoneNumberSet, SmsSdkAppId, TemplateParamSet } = bodyWire.parse(JSON.parse(body));
    if (SmsSdkAppId !== account.sdkAppId) return fault("UnauthorizedOperation.SdkAppIdIsDisabled");
    const [phone = "", code = "", minutes = ""] = [...PhoneNumberSet, ...TemplateParamSet];
    if (status === "Ok") messages.push({ phone, code, minutes });
    return {
      SendStatusSet: [
        {
          SerialNo: "1",
          PhoneNumber: phone,
          Fee: 1,
          SessionContext: "",
          Code: status,
          Message: status,
          IsoCode: "CN",
        },
      ],
      RequestId: "stand-in",
    };
  }

  const server = createServer(async (request, response) => {
    const body = await text(request);
    if (isSilent) return;
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ Response: answerTo(request, body) }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What arrived on phones. */
    messages,
    answer: (next: string) => {
      status = next;
    },
    silence: (next: boolean) => {
      isSilent = next;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
