import { withdrawalReasons } from "#content/vocabulary.ts";
import { labelOf } from "#leaves/options.ts";
import type { SiteAnswer } from "./siteAnswer.ts";
import type { AddressProblem } from "./takedowns/readAddress.ts";
import type { WithdrawalReason } from "./takedowns/takedownList.ts";

type Notice = Extract<SiteAnswer, { kind: "notice" }>["notice"];

/** Notices that the process `web` shows by itself, when the tree brings no page for them. */
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
  unreadable: {
    status: 503,
    title: "暂时打不开",
    text: "这个页面的内容暂时取不到，请过一会儿再试。",
  },
};

/** Answers of the origin to requests that are no pages. */
export const problems = {
  failed: "服务器出了点问题，请稍后再试。",
  backHome: "返回首页",
  because: (reason: WithdrawalReason) => `原因：${labelOf(withdrawalReasons, reason)}。`,
} as const;

const addressProblems: Record<AddressProblem, string> = {
  "no-address": "不是本站的网址，请从浏览器地址栏复制，如 /cases/xyz/ 或 /media/0a1b-480.jpg",
  "whole-site": "不能用这条命令撤下整个网站；要停站请停掉 web",
  "not-of-the-tree": "这个网址不是页面或图片，这条命令管不到它",
};

/** What the command `npm run takedown` says. */
export const takedownWords = {
  usage:
    "用法：npm run takedown -- 网址… [--reason 原因] [--pictures] [--undo]，或 npm run takedown -- --list",
  reasons: `原因可以是：${withdrawalReasons.map(({ value, label }) => `${value}（${label}）`).join("、")}`,
  problem: (address: string, problem: AddressProblem) => `${address}：${addressProblems[problem]}`,
  noFolder: (folder: string) =>
    `没有数据目录 ${folder}，请在运行 web 的机器上、用同一个 GRIDPRESS_DATA_DIR 运行这条命令`,
  otherUser: (uid: number) => `请用运行 web 的用户（uid ${uid}）执行这条命令，否则 web 读不到`,
  taken: (address: string) => `已撤下 ${address}`,
  undone: (address: string) => `已恢复 ${address}`,
  nothingToUndo: (address: string) =>
    `${address} 不是用命令撤下的；由编辑部撤下的页面，请在后台重新发布`,
  notThere: (address: string) => `注意：现在的网站里没有 ${address}，请核对网址`,
  pictures: (addresses: readonly string[]) =>
    `页面里有 ${addresses.length} 张图片没有撤下。要一起撤下，请加 --pictures；只撤其中几张，请把图片网址写在命令后面：\n  ${addresses.join("\n  ")}`,
  inForce:
    "所有 web 一秒之内照办，列出它的页面、搜索、订阅和数据接口里也不再出现；重启、断电后仍然有效，直到用 --undo 恢复。",
  inForceWithoutPress:
    "所有 web 一秒之内照办，列出它的页面（首页、栏目、街道等）、搜索、订阅和数据接口里也不再出现；重启、断电后仍然有效，直到用 --undo 恢复。现在没有 cms 在运行：别的稿件正文里提到它的句子和链接要等 cms 恢复，也要请编辑修改那些稿件；等不得时，把那些稿件也用这条命令撤下，之后再用 --undo 恢复。",
  inForceHere: (problem: string) =>
    `本机的 web 一秒之内照办，重启、断电后仍然有效，直到用 --undo 恢复。没有告诉其他机器（${problem}）：请在每台运行 web 的机器上各执行一次；数据库恢复后再执行一次，网站的内容才会重新生成。`,
  undoneHere: (problem: string) =>
    `只恢复了本机记下的（${problem}）：数据库里记下的仍然有效，请在数据库恢复后再执行一次。`,
  noDatabase: "这台机器没有 DATABASE_URL",
  byCommand: (count: number) => `用命令撤下的网址：${count} 个`,
  byNewsroom: (count: number) => `编辑部撤下的网址（web 最近一次所知）：${count} 个`,
  entry: ({ path, reason }: { path: string; reason?: WithdrawalReason | undefined }) =>
    `  ${path}${reason ? `（${labelOf(withdrawalReasons, reason)}）` : ""}`,
} as const;
