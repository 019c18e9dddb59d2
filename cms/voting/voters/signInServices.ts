import { environment } from "#leaves/environment.ts";
import { checkSignIns } from "./signInCredentials.ts";
import type { SignInServices } from "./signIns.ts";
import { smsLimits } from "./sms/smsStore.ts";
import { createTencentSms } from "./sms/tencentSms.ts";
import { createWechat } from "./wechat/wechatLogin.ts";

/** The services whose credentials the environment holds. Throws `EnvironmentError` when some are set by halves. */
export function signInServices(onFault: (error: Error) => void): SignInServices {
  checkSignIns();
  const given = environment(
    "WECHAT_APP_ID",
    "WECHAT_APP_SECRET",
    "SMS_SECRET_ID",
    "SMS_SECRET_KEY",
    "SMS_SDK_APP_ID",
    "SMS_SIGN_NAME",
    "SMS_TEMPLATE_ID",
    "SMS_REGION",
    "SMS_DAY_LIMIT",
  );
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
