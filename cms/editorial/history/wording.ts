import type { Reach } from "#people/mayPublish.ts";
import { wording as comments } from "../comments/wording.ts";
import { wording as review } from "../review/wording.ts";
import type { HistoryEvent } from "./historyRules.ts";

const reaches: Record<Reach, string> = {
  "go-live": "发布上线",
  "change-live": "更新了线上内容",
  "take-down": "撤下",
};

const saved = ({ change, fields }: Extract<HistoryEvent, { kind: "save" }>): string => {
  if (change === "slip") return "小改：正文里不超过十个字";
  return fields.length > 0 ? `改稿：${fields.join("、")}` : "保存草稿";
};

const acted = ({ act }: Extract<HistoryEvent, { kind: "act" }>): string => {
  const note = "note" in act && act.note ? `：${act.note}` : "";
  switch (act.kind) {
    case "submit": {
      const asks = act.asks ? `（${review.asks(act.asks.name, act.asks.stage)}）` : "";
      return `${review.acts.submit}${asks}${note}`;
    }
    case "sign":
      return `签${review.stages[act.stage]}${act.isLate ? "（补审）" : ""}${note}`;
    case "return":
      return `退回（${review.returnClasses[act.returnClass]}）${note}`;
    case "urgent":
      return `加急（${review.urgentClasses[act.urgentClass]}）${note}`;
    default:
      return `${review.acts[act.kind]}${note}`;
  }
};

const commented = ({ event }: Extract<HistoryEvent, { kind: "comment" }>): string => {
  const isDemand = event.kind === "open" && event.isDemand;
  const what = `${comments.events[event.kind]}${isDemand ? `（${comments.demand}）` : ""}`;
  return "text" in event ? `${what}：${event.text}` : what;
};

/** What the newsroom reads of the history of a document, in one place. */
export const wording = {
  title: "历史",
  saveFirst: "保存之后，这里会列出谁在什么时候做了什么。",
  loading: "正在读取……",
  none: "还没有记录。",
  help: "最近的在最上面，时间为北京时间。改动的大小由系统比较前后内容得出。",
  somebody: "系统",
  unmapped: "其他内容",
  version: "看这一版",
  said: (event: HistoryEvent): string => {
    switch (event.kind) {
      case "save":
        return saved(event);
      case "public":
        return reaches[event.reach];
      case "act":
        return acted(event);
      case "comment":
        return commented(event);
    }
  },
} as const;
