import type { GroupField } from "payload";
import { tieRules } from "../campaign/vocabulary.ts";
import { amount } from "./amountField.ts";
import { categories, countsShown, normalisation, weights } from "./scoringFields.ts";
import { ballot, jury, likes } from "./stageFields.ts";
import { voters } from "./votersField.ts";

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
