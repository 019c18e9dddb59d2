import type { Keyring } from "./keyring.ts";
import type { SmsBook, SmsLimits } from "./sms/smsBook.ts";
import { createSmsCodes, type SmsCodes } from "./sms/smsCodes.ts";
import type { SmsSender } from "./sms/smsSender.ts";
import type { Wechat } from "./wechat/wechatLogin.ts";
import { createWechatState, type WechatState } from "./wechat/wechatState.ts";

/** The services that an operator has accounts with, as far as voters need them. */
export type SignInServices = {
  wechat?: Wechat;
  sms?: { sender: SmsSender; limits: SmsLimits };
};

/** The ways to sign in that this endpoint offers; a way without credentials is absent. */
export type SignIns = {
  wechat?: { login: Wechat; state: WechatState };
  sms?: { sender: SmsSender; limits: SmsLimits; codes: SmsCodes; book: SmsBook };
};

export function createSignIns(options: {
  services: SignInServices;
  keyring: Keyring;
  book: SmsBook;
  isSecure: boolean;
}): SignIns {
  const { services, keyring, book, isSecure } = options;
  return {
    ...(services.wechat && {
      wechat: { login: services.wechat, state: createWechatState({ keyring, isSecure }) },
    }),
    ...(services.sms && { sms: { ...services.sms, codes: createSmsCodes(keyring), book } }),
  };
}
