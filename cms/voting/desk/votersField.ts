import type { Field } from "payload";
import { voterIdentities } from "../campaign/vocabulary.ts";

/** Who is one voter. Frozen with the rules, since it decides whose second vote is refused. */
export const voters: Field = {
  name: "voters",
  type: "select",
  defaultValue: "device",
  options: [...voterIdentities],
  label: { zh: "投票人身份", en: "Voters are known by" },
  admin: {
    description: {
      zh: "设备：打开就能投，不用登录、不花钱，但换一台设备或清除 Cookie 就是另一位投票人。微信号：只能在微信里投，一个微信号算一人；需要已认证的服务号、网页授权域名和 HTTPS，并由技术人员填写 WECHAT_APP_ID 等变量。手机号：填手机号、收验证码才能投，一个号码算一人；每条验证短信约几分钱，需要已审核的短信签名和模板，并由技术人员填写 SMS_ 开头的变量。微信号和手机号都只保存加密编号。没有配好的方式不能开启评选。",
      en: "Device: no sign-in, no cost, weakest. WeChat: inside WeChat only, needs a verified service account. Phone: a code by SMS, costs per message. Only keyed hashes are kept.",
    },
  },
};
