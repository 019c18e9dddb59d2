import type { DecisionRefusal } from "./decide.ts";
import type { ReasonCode, Sign } from "./finding.ts";
import type { HoldState } from "./standing.ts";

/** Words that examiners see. Voters never see any of them (rule H2). */
export const reasonWords: Record<ReasonCode, string> = {
  "one-address": "同一网段内，少见的设备过于集中",
  "strange-addresses": "来自本次活动几乎无人使用的网段，设备过于集中",
  "many-addresses": "分散在许多网段，设备过于集中",
  "around-the-clock": "昼夜不停，均匀投出",
  replay: "多名投票人逐日按同一节奏重复出现",
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
};

export const refusalWords: Record<DecisionRefusal, string> = {
  decided: "这一批已经有了最终决定。",
  "no-reason": "请写明理由。",
  "same-person": "作废须由提议人以外的另一人确认。",
  "nothing-proposed": "还没有人提议作废这一批。",
  "proposed-already": "您已经提议作废这一批，请等另一人确认。",
};
