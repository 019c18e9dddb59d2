import type { Reach } from "#people/mayPublish.ts";

type Bilingual = { zh: string; en: string };

/** What a change did, as the newsroom says it. */
export const reachLabels: Record<Reach, Bilingual> = {
  "go-live": { zh: "发布", en: "Published" },
  "change-live": { zh: "更新", en: "Updated" },
  "take-down": { zh: "撤下", en: "Taken down" },
};

export const wording = {
  causes: {
    changes: (first: string, count: number) => (count > 1 ? `${first}等 ${count} 项变更` : first),
    people: (names: readonly string[]) => names.join("、"),
    change: (reach: Reach, title: string) => `${reachLabels[reach].zh}“${title}”`,
  },
  problems: {
    empty: "不能为空",
    whole: "须为整数",
    number: "须为数字",
    fewCharacters: (least: string) => `至少 ${least} 个字`,
    manyCharacters: (most: string) => `不能超过 ${most} 个字`,
    fewEntries: (least: string) => `至少填写 ${least} 项`,
    manyEntries: (most: string) => `不能超过 ${most} 项`,
    tooSmall: (least: string, inclusive: boolean) =>
      inclusive ? `不能小于 ${least}` : `须大于 ${least}`,
    tooBig: (most: string, inclusive: boolean) =>
      inclusive ? `不能大于 ${most}` : `须小于 ${most}`,
    multiple: (divisor: string) => `须为 ${divisor} 的倍数`,
    date: "不是正确的日期",
    format: "格式不对，请检查后修改",
    choice: "请从给出的选项中选择",
    unknown: "含有无法识别的内容",
    unfit: "填写有误，请检查后修改",
    legalNumbers: (names: readonly string[]) =>
      `网站页脚还缺${names.join("、")}，请在“网站设置”的“备案与许可”中填写。`,
    keptLastGood: (name: string, reason: string) =>
      `${name}：新内容有问题（${reason}），网站仍显示上一次的内容。`,
    commanded: (addresses: readonly string[]) =>
      `运维人员用命令撤下了 ${addresses.slice(0, 20).join("、")}${addresses.length > 20 ? ` 等 ${addresses.length} 个网址` : ""}：用命令恢复以前，读者看不到，重新发布也不会上线。`,
    leftOut: (name: string, reason: string) => `${name}：内容有问题（${reason}），未能上线。`,
  },
  settings: "“网站设置”",
  /** What of an edition is at fault, for the record of a release. */
  subjects: {
    settings: (reason: string) => `“网站设置”（${reason}）`,
    part: (path: string) => `版面数据“${path}”`,
  },
  unnamed: "未命名",
} as const;
