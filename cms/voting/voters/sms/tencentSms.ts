import { z } from "zod";
import { tc3Headers } from "#leaves/tc3Signature.ts";

/** What became of a message. */
export type SmsOutcome =
  | { kind: "sent" }
  /** The provider sends no more to this number for now. */
  | { kind: "limited" }
  /** The number cannot be reached: wrong, switched off for messages. */
  | { kind: "unreachable" }
  /** Nothing goes out to anybody; somebody was told. */
  | { kind: "away" };

/** Sends codes. `send` never rejects, and tells nobody the number or the code but the provider. */
export type SmsSender = {
  send(message: { phone: string; code: string; minutes: number }): Promise<SmsOutcome>;
};

type Options = {
  secretId: string;
  secretKey: string;
  sdkAppId: string;
  signName: string;
  templateId: string;
  region: string;
  /** Hears of the provider's faults by their code, never of a number. */
  onFault: (error: Error) => void;
  now?: () => Date;
  /** Origin of the service and the longest wait, for tests. */
  origin?: string;
  timeoutMs?: number;
};

const answerWire = z.object({
  Response: z.union([
    z.object({ Error: z.object({ Code: z.string() }) }),
    z.object({ SendStatusSet: z.array(z.object({ Code: z.string() })).length(1) }),
  ]),
});

/** What the documented codes say about one number; all others are faults of the account. */
function outcomeOf(code: string): SmsOutcome {
  if (code === "Ok") return { kind: "sent" };
  if (
    code.startsWith("LimitExceeded.PhoneNumber") ||
    code === "LimitExceeded.DeliveryFrequencyLimit"
  )
    return { kind: "limited" };
  if (
    code === "FailedOperation.PhoneNumberInBlacklist" ||
    code === "InvalidParameterValue.IncorrectPhoneNumber"
  )
    return { kind: "unreachable" };
  return { kind: "away" };
}

/** Tencent Cloud's `SendSms`, version 2021-01-11. Source: cloud.tencent.com/document/product/382/55981. */
export function createTencentSms({
  sdkAppId,
  signName,
  templateId,
  region,
  onFault,
  now = () => new Date(),
  origin = "https://sms.tencentcloudapi.com",
  timeoutMs = 5000,
  ...account
}: Options): SmsSender {
  async function post(payload: string): Promise<unknown> {
    const response = await fetch(origin, {
      method: "POST",
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        ...tc3Headers({
          ...{ account, service: "sms", action: "SendSms", version: "2021-01-11", origin },
          ...{ payload, now: now() },
        }),
        "X-TC-Region": region,
      },
      body: payload,
    });
    return response.json();
  }

  function away(reason: string): SmsOutcome {
    onFault(new Error(`SMS: ${reason}`));
    return { kind: "away" };
  }

  return {
    async send({ phone, code, minutes }) {
      const body = await post(
        JSON.stringify({
          PhoneNumberSet: [`+86${phone}`],
          SmsSdkAppId: sdkAppId,
          SignName: signName,
          TemplateId: templateId,
          TemplateParamSet: [code, String(minutes)],
        }),
      ).catch((error: unknown) => error);
      if (body instanceof Error) return away(`no answer (${body.name})`);
      const answer = answerWire.safeParse(body);
      if (!answer.success) return away("an answer of another form");
      const { Response: given } = answer.data;
      const said = "Error" in given ? given.Error.Code : (given.SendStatusSet[0]?.Code ?? "");
      const outcome = outcomeOf(said);
      return outcome.kind === "away" ? away(said) : outcome;
    },
  };
}
