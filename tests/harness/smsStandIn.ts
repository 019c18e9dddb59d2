import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { tc3Refusal } from "./tc3Refusal.ts";

const bodyWire = z.strictObject({
  PhoneNumberSet: z.array(z.string().regex(/^\+861\d{10}$/)).length(1),
  SmsSdkAppId: z.string(),
  SignName: z.string(),
  TemplateId: z.string(),
  TemplateParamSet: z.array(z.string()).length(2),
});

type Account = { secretId: string; secretKey: string; sdkAppId: string };

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
    if (request.headers["x-tc-action"] !== "SendSms") return fault("InvalidAction");
    if (request.headers["x-tc-version"] !== "2021-01-11") return fault("NoSuchVersion");
    const refusal = tc3Refusal({ request, body, service: "sms", account, now: Date.now() });
    if (refusal) return fault(refusal);
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
