import type { Level } from "./level.ts";
import type { KeptAct } from "./passRules.ts";

/** Longest reason for which a blocker may stand, in characters. */
export const longestSentence = 200;

const acts: Record<KeptAct, string> = { submit: "交稿", urgent: "加急上线", publish: "发布" };

/** Findings that a refusal names; the page has them all. */
const named = 5;

/** What the newsroom reads of 核对, in one place. */
export const wording = {
  absent: "没有这篇稿件，或者您无权查看。",
  noRight: "您的账号不能修改这篇稿件，因此不能核对正在填写的内容。",
  unreadable: "收到的内容无法识别。请刷新页面后再试。",
  noPassRight: "您的账号不能交这篇稿件，因此不能放行硬错。",
  noSentence: `请用一句话写明为什么可以放行，不超过${longestSentence}字。`,
  lapsed: "这一处已经改动，或还没有保存。请等稿件保存后，看过现在的内容再放行。",
  passed: "已放行，理由记入核对记录和审签单。",
  open: (act: KeptAct, lines: readonly { label: string; text: string; why: string }[]): string => {
    const told = lines.slice(0, named).map(({ label, text, why }) => `${label}“${text}”：${why}`);
    const more = lines.length > named ? "……" : "";
    return `核对还有${lines.length}处硬错，不能${acts[act]}：${told.join("")}${more}请到“核对”页改正，或写明理由放行。`;
  },
  levels: {
    blocker: "硬错：改正，或写明理由放行，才能交稿和发布",
    warning: "提醒：请看一眼，由您决定改不改",
  } satisfies Record<Level, string>,
  count: (heading: string, { all, passed }: { all: number; passed: number }) =>
    `${heading}（${all}${passed > 0 ? `，已放行${passed}` : ""}）`,
  tab: {
    title: "核对",
    help: "对照编辑部的地点、人物、单位、用语和名单逐字核对，只指出，不替您改。",
    saved: "这里核对的是最近一次保存的内容。编辑时点“核对”按钮，可边写边看。",
    saveFirst: "请先保存稿件，再核对。",
    busy: "正在核对……",
    failed: "没有收到核对结果，请检查网络后再改一处。",
    clean: "没有发现问题：日期、数字、名称、标点等各项都对得上。机器看不出的，仍请通读一遍。",
    noBlockers: "没有硬错。",
    noWarnings: "没有提醒。",
    go: (label: string) => `到“${label}”`,
    suggested: (fix: string) => `建议改为“${fix}”。`,
    remove: "建议删去。",
    source: (source: string) => `依据：${source}`,
    passedBy: ({ by, at, sentence }: { by: string; at: string; sentence: string }) =>
      `已放行：${sentence}（${by}，${at}）`,
    sentence: "为什么可以放行（必填，印在审签单上；这一段再有改动，须重新放行）",
    pass: "放行",
    gone: "这一处已经改动或不在当前页面，请稍候，核对会自动更新。",
  },
  slip: {
    title: "交稿时的核对",
    none: "没有硬错需要放行。",
    facts: (version: number, warnings: number) =>
      `规则第${version}版；提醒${warnings}处，由编辑自定。`,
    columns: ["位置", "原文", "问题", "放行理由", "谁", "时间"],
  },
  pane: { open: "核对", close: "关闭核对" },
} as const;
