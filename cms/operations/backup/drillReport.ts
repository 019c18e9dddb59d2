/** One thing that a restore looked at. What could not be compared is said, and is no failure. */
export type Finding = {
  what: string;
  result: "same" | "differs" | "untold";
  detail: string;
  seconds?: number;
};

const marks = { same: "✓", differs: "✗", untold: "－" } as const;

/** 演练报告: what was restored, what was looked at and how it came out (rule U55). */
export function drillReport(drill: {
  id: string;
  at: string;
  until?: string;
  to: string;
  findings: readonly Finding[];
  seconds: number;
}): string {
  const { id, at, until, to, findings, seconds } = drill;
  const wrong = findings.filter(({ result }) => result === "differs").length;
  const untold = findings.filter(({ result }) => result === "untold").length;
  const lineOf = (one: Finding) =>
    `${marks[one.result]} ${one.what}：${one.detail}${one.seconds === undefined ? "" : `（${one.seconds.toFixed(1)} 秒）`}`;
  return [
    "———— 演练报告 ————",
    `备份 ${id}（数据截至 ${at}）${until === undefined ? "" : `，恢复到 ${until}`}`,
    `恢复到 ${to}`,
    ...findings.map(lineOf),
    wrong === 0
      ? `结论：恢复的内容与备份一致${untold > 0 ? `，${untold} 项没有比对（见上）` : ""}。`
      : `结论：有 ${wrong} 项与备份不一致，不能直接使用。`,
    `共用时 ${seconds.toFixed(1)} 秒`,
  ].join("\n");
}

export const isSound = (findings: readonly Finding[]): boolean =>
  findings.every(({ result }) => result !== "differs");
