import type { PresetPart } from "./applyPreset.ts";

/** Words of the presets in the campaign's form. */
export const presetWords: {
  title: string;
  help: string;
  choose: string;
  none: string;
  opens: string;
  fill: string;
  asking: (parts: string) => string;
  confirm: string;
  cancel: string;
  filled: string;
  frozen: string;
  parts: Record<PresetPart, string>;
} = {
  title: "从范例开始",
  help: "选一个办过的评选作范例，填入下面各项规则，再按需要修改，保存后生效。",
  choose: "范例",
  none: "请选择",
  opens: "从哪天开始（上午九点）",
  fill: "填入规则",
  asking: (parts) => `已经填写的${parts}会被替换，要继续吗？`,
  confirm: "替换",
  cancel: "不替换",
  filled: "已填入，请核对时间与名额，然后保存。",
  frozen: "评选已经开启，规则已冻结，不能再套用范例。需要改变时请新建一轮评选。",
  parts: {
    likes: "点赞",
    ballot: "投票",
    jury: "评委评分",
    weights: "总分权重",
    countsShown: "票数公开方式",
    tieRule: "同分处理",
    noticeDays: "公示天数",
  },
};
