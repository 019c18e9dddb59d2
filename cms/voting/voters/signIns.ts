import type { Keyring } from "./keyring.ts";
import { createRateLimit, type RateLimit } from "./rateLimit.ts";
import { createSmsCodes, type SmsCodes } from "./sms/smsCodes.ts";
import type { SmsSender } from "./sms/smsSender.ts";
import type { SmsLimits, SmsStore } from "./sms/smsStore.ts";
import type { Wechat } from "./wechat/wechatLogin.ts";
import { createWechatState, type WechatState } from "./wechat/wechatState.ts";

/** The services that an operator has accounts with, as far as voters need them. */
export type SignInServices = {
  wechat?: Wechat;
  sms?: { sender: SmsSender; limits: SmsLimits };
};

/** The ways to sign in that this endpoint offers; a way without credentials is absent. */
export type SignIns = {
  wechat?: { login: Wechat; state: WechatState; limit: RateLimit };
  sms?: { sender: SmsSender; limits: SmsLimits; codes: SmsCodes; store: SmsStore };
};

/**
 * Codes taken to WeChat in a minute, by one process. WeChat answers 50,000 of an account (documented), and somebody with
 * made-up codes must not use them up; a carrier's network stays below its share even in a surge.
 */
const loginLimit = { mostOfOne: 3000, mostOfAll: 40_000, stretchMs: 60_000 };

export function createSignIns(options: {
  services: SignInServices;
  keyring: Keyring;
  store: SmsStore;
  isSecure: boolean;
  /** Milliseconds of a clock that only runs forward. */
  elapsed: () => number;
}): SignIns {
  const { services, keyring, store, isSecure, elapsed } = options;
  return {
    ...(services.wechat && {
      wechat: {
        login: services.wechat,
        state: createWechatState({ keyring, isSecure }),
        limit: createRateLimit({ ...loginLimit, elapsed }),
      },
    }),
    ...(services.sms && { sms: { ...services.sms, codes: createSmsCodes(keyring), store: store } }),
  };
}
