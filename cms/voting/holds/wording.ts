import type { Stream } from "../ledger/ledger.ts";
import type { Decision, DecisionRefusal } from "./decide.ts";
import type { Finding, ReasonCode, Sign } from "./finding.ts";
import type { HoldState } from "./voteTotals.ts";

/** Words that examiners see. Voters never see any of them (rule H2). */
export const reasonWords: Record<ReasonCode, string> = {
  "one-address": "同一网段内，少见的设备过于集中",
  "strange-addresses": "来自本次活动几乎无人使用的网段，设备过于集中",
  "many-addresses": "分散在许多网段，设备过于集中",
  "around-the-clock": "昼夜不停，均匀投出",
  replay: "多名投票人逐日按同一节奏重复出现",
  together: "同一批人一天又一天在相近的时间投给同样的名单",
  "known-machine": "来自此前认定为机器投票的网段",
  "known-voter": "此前已暂存的投票人再次投票",
};

export const signWords: Record<Sign, string> = {
  alike: "每人所投数量几乎一样",
  once: "几乎无人隔日再来",
  few: "设备不超过三种",
  listed: "设备像是从一张清单里轮流取用",
  regular: "间隔过于均匀",
  sleepless: "不分昼夜",
  fast: "同一种设备一分钟内连续投出二十五次以上",
};

export const stateWords: Record<HoldState, string> = {
  open: "暂存待核",
  released: "已放行",
  void: "已作废",
  split: "已拆分，各部分另行处理",
};

export const refusalWords: Record<DecisionRefusal, string> = {
  counted: "评选已经计票，不能再放行、作废或拆分。",
  decided: "这一批已经有了最终决定。",
  indivisible: "这一批都来自同一类，不能这样拆分。",
  "no-reason": "请写明理由。",
  "same-person": "作废须由提议人以外的另一人确认。",
  "nothing-proposed": "还没有人提议作废这一批。",
  "proposed-already": "您已经提议作废这一批，请等另一人确认。",
};

export const streamWords: Record<Stream, string> = { likes: "点赞", ballots: "选票" };

export const decisionWords: Record<Decision["kind"], string> = {
  release: "放行",
  "void-proposal": "提议作废",
  void: "确认作废",
  "split-net": "按网段拆分",
  "split-agent": "按设备拆分",
};

/** Fakes among a candidate's honest voters may be a rival's work. */
const besideWords = (beside: number) =>
  `同一网段另有 ${beside} 名投票人投给这位候选人，没有暂存：可能有人借用这里的网络栽赃，请勿据此认定是候选人一方所为。`;

/** Words around the holds in the admin panel. */
export const holdWords = {
  notAllowed: "只有监票员、总编辑、管理员可以查看和处理暂存的票。",
  malformed: "请选择放行、提议作废、确认作废或拆分，并写明理由（不超过 500 字）。",
  unknown: "本次评选没有这一批暂存的票。",
  title: "暂存的票",
  help: "系统把像是机器投出的票成批暂存，等人核对，不告诉投票人，也不改变公开票数。放行须一人写明理由；作废须一人提议、另一人确认，各写理由。一批里既有正常投票人又有机器时，可由一人先按网段或按设备拆成几部分（最大的九部分各成一批，其余合为一批，每名投票人的票不拆开），再分别放行或作废；拆分之后不能合并。决定之后不能更改；理由随结果公开，请勿写入个人信息。计票之后不再受理。",
  countsHelp: "原始票 = 暂存 + 作废 + 有效。没有决定的票不算有效，放行后重新算作有效。",
  columns: ["候选人", "原始票", "暂存", "作废", "有效"],
  empty: "目前没有暂存的票。",
  reason: "理由（必填，公开）",
  waiting: "您已经提议作废，请等另一人确认。",
  signs: "迹象：",
  part: (whole: number) => `（由第 ${whole} 批拆出）`,
  number: (id: number) => `第 ${id} 批`,
  batch: (votes: number, name: string) => `${votes} 票，主要投给 ${name}`,
  evidence: ({ voters, nets, agents, expected, beside }: Finding["evidence"]) =>
    `${voters} 名投票人，${nets} 个网段，${agents} 种设备${expected === undefined ? "" : `；其中正常投票人估计 ${Math.round(expected)} 名`}。${beside ? besideWords(beside) : ""}`,
  decided: (what: string, by: string, at: string) => `${what} · ${at} · ${by}`,
};

/** Words of announced helpers, at the desk and on the page that the helper opens (rule H28). */
export const helperWords = {
  title: "登记过的助投设备",
  deskHelp:
    "养老院、社区等有人用一台设备帮多人投票的，监票员可以事先登记：写明原因、每天最多多少人、起止日期，再把登记码交给帮忙的人，在那台设备、那个地点打开登记页填一次。此后该设备在该地点每天限额以内的投票人不会被系统怀疑，超出的照常判断。登记只从填码两分钟后起算，不追溯；台数和票数随计票公开。请勿写入个人信息。",
  columns: ["编号", "原因", "登记人", "每天限额", "起止", "状态", "投票人", "票数"],
  empty: "没有登记过助投设备。",
  claimed: "已启用",
  unclaimed: "等待填码",
  perDay: "每天最多多少人（1 至 200）",
  begins: "开始日期",
  ends: "结束日期（含当天）",
  reason: "原因（必填），如“某敬老院，由社工逐一协助”",
  make: "登记并生成登记码",
  made: (number: number, code: string, page: string) =>
    `第 ${number} 号登记码：${code}。只显示这一次，三天内有效，用一次即失效。请在帮忙投票的设备上、在帮忙的地点打开 ${page} 填写。`,
  malformed: "请填写原因（不超过 200 字）、每天最多人数（1 至 200），以及先后正确的起止日期。",
  tooLate: "评选已经计票，或结束日期已过，不能再登记。",
  page: "登记助投设备",
  pageLines: [
    "请在实际帮忙投票的这台设备、这个地点、这个浏览器里填写监票员给的登记码。",
    "登记后，本设备在这里每天限额以内的投票不会被当作异常；票数和登记数量会公开。",
  ],
  code: "登记码",
  submit: "登记本设备",
  done: (number: number) => `已登记（第 ${number} 号）`,
  doneLines: [
    "两分钟后生效。换了设备、浏览器或地点，请监票员另办登记。",
    "请让每位投票人自己选择。",
  ],
  wrong: "登记码不对、已经用过，或已过期。请核对后再填，或请监票员重新生成。",
  untraceable: "无法识别本设备或网络，请换一个浏览器再试。",
  tooMany: "填写次数过多，请一小时后再试。",
  back: "回到评选",
} as const;
