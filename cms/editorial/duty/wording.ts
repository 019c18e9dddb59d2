import type { DelegationRefusal } from "./mayDelegate.ts";

/** What the newsroom reads of its roster and of deputies, in one place. */
export const wording = {
  delegation: {
    "not-own": "只能委托自己的审签；替别人安排委托，请总编辑办理。",
    "same-person": "不能委托给自己。",
    "not-a-signer": "委托人和代理人都要是责任编辑、部门主任或总编辑。",
    "no-time": "结束时间要在开始时间之后。",
    "too-long": "一次代理最长三个月（92 天）。不在岗更久，请到期后再办一次。",
  } satisfies Record<DelegationRefusal, string>,
  absentPerson: "请选择委托人、代理人和起止时间。",
  day: "请选择日期。",
  shiftTaken: "这一天的这一班已经排了人，请改那一条，不要重复排班。",
  chief: "值班总编须是总编辑账号。",
  director: "值班主任须是部门主任或总编辑账号。",
} as const;
