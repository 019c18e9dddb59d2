import type { ScheduleRefusal } from "./maySchedule.ts";

/** What the newsroom reads from the hooks of this room, in one place. */
export const wording = {
  schedule: {
    "not-allowed": "您的账号没有发布权限，不能安排或取消定时发布。",
    "in-the-past": "定时的时间已经过去，请选择将来的时间（北京时间）。",
  } satisfies Record<ScheduleRefusal, string>,
  unexplained: "定时撤下也要写明原因：请先在“撤稿原因”里选一项并保存，再安排。",
  unfinished: "稿件还不完整，不能定时发布。请先补齐必填内容并保存。",
} as const;
