import type { StateFacts, StateFilter } from "./stateRules.ts";

const units = { minute: "分钟", hour: "小时", day: "天" } as const;

/** What the newsroom reads of states in its lists, in one place. */
export const wording = {
  label: "稿件状态",
  help: "审签走到哪一步、在谁手里、等了多久。系统自动计算，不能手工修改。",
  unfit: "稿件状态由系统计算，不能填写。",
  filters: {
    "to-sign": "待我审",
    mine: "我的",
    drafting: "采写",
    "waiting-first": "待初审·一校",
    "waiting-second": "待复审·二校",
    "waiting-final": "待终审·三校",
    returned: "退回",
    signed: "已签发",
    owed: "欠审",
    scheduled: "定时发布",
    live: "已上线",
    "this-week": "本周已发",
  } satisfies Record<StateFilter, string>,
  views: "常用的列表",
  all: "全部",
  live: "已上线",
  edited: "线上，另有修改",
  drafting: "采写",
  returned: "已退回",
  signed: "已签发，可发布",
  urgent: "加急已批，可发布",
  owes: (stage: string) => `欠审：${stage}`,
  planned: (at: string) => `定于 ${at}`,
  waited: ({ count, unit }: { count: number; unit: keyof typeof units }) =>
    count === 0 && unit === "minute" ? "刚刚" : `${count}${units[unit]}`,
  since: (words: string) => `等了${words}`,
  ago: (words: string) => (words === "刚刚" ? words : `${words}前`),
} satisfies Record<string, unknown> & { drafting: string } & Partial<
    Record<StateFacts["state"], string>
  >;
