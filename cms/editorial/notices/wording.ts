import { stageKeys } from "../review/chainConfig.ts";
import { wording as review } from "../review/wording.ts";
import type { Counts } from "./noticeRules.ts";

type News = { readonly calls: number; readonly asks: number };
const noNews: News = { calls: 0, asks: 0 };

const parts = ({ waiting, returned, owed }: Counts, { calls, asks }: News): string[] =>
  [
    ...stageKeys.map((key) => [review.waiting(key), waiting[key], "篇"] as const),
    ["已退回", returned, "篇"] as const,
    ["欠审", owed, "篇"] as const,
    ["点名审签", asks, "篇"] as const,
    ["评论提醒", calls, "条"] as const,
  ].flatMap(([what, count, unit]) => (count > 0 ? [`${what} ${count} ${unit}`] : []));

/** What the newsroom reads of notices, in one place. */
export const wording = {
  news: (counts: Counts, news: News, address: string) =>
    `实格：${parts(counts, news).join("，")}。请到工作台处理：${address}`,
  daily: (counts: Counts, address: string) =>
    `实格每日小结：${parts(counts, noNews).join("，")}。请到工作台处理：${address}`,
  menu: (count: number, asked: number) =>
    asked > 0 ? `收件箱（${count}，点名给您 ${asked}）` : `收件箱（${count}）`,
  menuEmpty: "收件箱",
  halfSet:
    "DINGTALK_WEBHOOK_SECRET 要和 DINGTALK_WEBHOOK_URL 一起设置 (needs DINGTALK_WEBHOOK_URL)",
} as const;
