import type { SiteAnswer } from "./siteAnswer.ts";

type Notice = Extract<SiteAnswer, { kind: "notice" }>["notice"];

/** Notices that the process `web` shows by itself, when no release brings a page for them. */
export const notices: Record<Notice, { status: number; title: string; text: string }> = {
  "bad-request": { status: 400, title: "网址有误", text: "这个网址无法识别，请检查后重新输入。" },
  "not-allowed": { status: 405, title: "不支持的操作", text: "这个网址只能浏览，不能提交内容。" },
  "not-found": { status: 404, title: "没有找到这个页面", text: "网址可能有误，或者页面已经移走。" },
  gone: { status: 410, title: "页面已撤下", text: "这个页面曾经公开，现已撤下。" },
  preparing: {
    status: 503,
    title: "正在准备",
    text: "网站内容正在生成，通常一两分钟即可完成，本页会自动刷新。",
  },
};

/** Answers of the origin to requests that are no pages. */
export const problems = {
  failed: "服务器出了点问题，请稍后再试。",
  backHome: "返回首页",
} as const;
