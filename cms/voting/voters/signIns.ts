import { EnvironmentError, environment } from "#leaves/environment.ts";
import { createRateLimit, type RateLimit } from "#leaves/rateLimit.ts";
import type { Keyring } from "./keyring.ts";
import { createSmsCodes, type SmsCodes } from "./sms/smsCodes.ts";
import { type SmsLimits, type SmsStore, smsLimits } from "./sms/smsStore.ts";
import { createTencentSms, type SmsSender } from "./sms/tencentSms.ts";
import {
  createWechat,
  createWechatState,
  type Wechat,
  type WechatState,
} from "./wechat/wechatLogin.ts";

const needed = {
  wechat: ["WECHAT_APP_ID", "WECHAT_APP_SECRET"],
  sms: ["SMS_SECRET_ID", "SMS_SECRET_KEY", "SMS_SDK_APP_ID", "SMS_SIGN_NAME", "SMS_TEMPLATE_ID"],
} as const;
type SignIn = keyof typeof needed;
const signIns: readonly SignIn[] = ["wechat", "sms"];

type Source = Readonly<Record<string, string | undefined>>;

const given = (): Source => environment(...needed.wechat, ...needed.sms, "VOTER_SIGN_INS");

const missingOf = (source: Source, signIn: SignIn) =>
  needed[signIn].filter((name) => !source[name]?.trim());

/**
 * The sign-ins that voters can use: those whose credentials are all set, and those that `VOTER_SIGN_INS` names, by which
 * a process without secrets is told.
 */
export function signInsReady(source: Source = given()): SignIn[] {
  const told = source.VOTER_SIGN_INS?.split(",").map((name) => name.trim()) ?? [];
  return signIns.filter(
    (signIn) => told.includes(signIn) || missingOf(source, signIn).length === 0,
  );
}

/** Throws `EnvironmentError` that names what is missing of the credentials that are set by halves. */
export function checkSignIns(source: Source = given()): void {
  const missing = signIns
    .map((signIn) => ({ signIn, names: missingOf(source, signIn) }))
    .filter(({ signIn, names }) => names.length < needed[signIn].length)
    .flatMap(({ names }) => names);
  if (missing.length > 0)
    throw new EnvironmentError(missing.map((name) => `缺少环境变量 ${name} (missing)`).join("\n"));
}

/** The services that an operator has accounts with, as far as voters need them. */
export type SignInServices = {
  wechat?: Wechat;
  sms?: { sender: SmsSender; limits: SmsLimits };
};

/** The services whose credentials the environment holds. Throws `EnvironmentError` when some are set by halves. */
export function signInServices(onFault: (error: Error) => void): SignInServices {
  checkSignIns();
  const given = environment(...needed.wechat, ...needed.sms, "SMS_REGION", "SMS_DAY_LIMIT");
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: secret } = given;
  const { SMS_SECRET_ID: secretId, SMS_SECRET_KEY: secretKey, SMS_REGION: region } = given;
  const { SMS_SDK_APP_ID: sdkAppId, SMS_SIGN_NAME: signName, SMS_TEMPLATE_ID: templateId } = given;
  const services: SignInServices = {};
  if (appId && secret) services.wechat = createWechat({ appId, secret, onFault });
  if (secretId && secretKey && sdkAppId && signName && templateId) {
    const account = { secretId, secretKey, sdkAppId, signName, templateId, region };
    services.sms = {
      sender: createTencentSms({ ...account, onFault }),
      limits: smsLimits(given.SMS_DAY_LIMIT),
    };
  }
  return services;
}

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
  /** Without a place for what was sent, nothing is sent. */
  store: SmsStore | undefined;
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
    ...(services.sms &&
      store && { sms: { ...services.sms, codes: createSmsCodes(keyring), store } }),
  };
}
