import type { Field, GroupField } from "payload";
import { tieRules, voterIdentities } from "../campaign/vocabulary.ts";
import { amount } from "./rowFields.ts";
import { categories, countsShown, normalisation, weights } from "./scoringFields.ts";
import { ballot, jury, likes } from "./stageFields.ts";

/** Who is one voter. Frozen with the rules, since it decides whose second vote is refused. */
const voters: Field = {
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

/** The rules of a campaign under the names of `campaignRulesWire`. Opening freezes them (rule V2). */
export const rulesFields = (): GroupField => ({
  name: "rules",
  type: "group",
  label: { zh: "评选规则", en: "Rules" },
  admin: {
    description: {
      zh: "开启后冻结，不能再改；需要改变规则时请新建一轮评选。",
      en: "Frozen at opening; a change needs a new round.",
    },
  },
  fields: [
    {
      name: "preset",
      type: "ui",
      admin: {
        components: { Field: "/voting/desk/components/PresetPicker.tsx#PresetPicker" },
      },
    },
    categories,
    likes,
    ballot,
    jury,
    weights,
    normalisation,
    countsShown,
    voters,
    {
      name: "tieRule",
      type: "select",
      hasMany: true,
      required: true,
      defaultValue: ["likes", "lot"],
      options: [...tieRules],
      label: { zh: "同分处理", en: "Tie rule" },
      admin: { description: { zh: "按顺序比较，排在前面的先用。", en: "First rule first." } },
    },
    amount({
      name: "noticeDays",
      label: { zh: "公示天数", en: "Days of notice" },
      help: { zh: "结果公布前公示、接受异议的天数。", en: "Days for objections." },
      defaultValue: 5,
    }),
    amount({
      name: "fewestVotes",
      label: { zh: "当选最少票数", en: "Fewest votes to win" },
      help: {
        zh: "点赞与选票合计的有效票少于这个数，不能当选，名额空着。只由评委评分的评选不受此限；填0表示不设。",
        en: "Whoever has fewer valid votes wins nothing, and the award stays empty.",
      },
      defaultValue: 1,
      min: 0,
      max: 1_000_000,
    }),
  ],
});
