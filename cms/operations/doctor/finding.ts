/** What the doctor found of one thing: `well`, what will hurt one day, or what is broken; and what to do. */
export type Finding = {
  level: "well" | "warning" | "error";
  text: string;
  remedy?: string;
};

export const well = (text: string): Finding => ({ level: "well", text });
export const warning = (text: string, remedy: string): Finding => ({
  level: "warning",
  text,
  remedy,
});
export const wrong = (text: string, remedy: string): Finding => ({ level: "error", text, remedy });

const marks = { well: "✓", warning: "⚠", error: "✗" } as const;

/** The report that an operator reads, a part under each title, and how many are broken. */
export function reportOf(parts: readonly { title: string; findings: readonly Finding[] }[]): {
  text: string;
  errors: number;
} {
  const lines = parts
    .filter(({ findings }) => findings.length > 0)
    .flatMap(({ title, findings }) => [
      title,
      ...findings.flatMap(({ level, text, remedy }) => [
        `  ${marks[level]} ${text}`,
        ...(remedy ? [`    → ${remedy}`] : []),
      ]),
      "",
    ]);
  const all = parts.flatMap(({ findings }) => findings);
  const count = (level: Finding["level"]) => all.filter((one) => one.level === level).length;
  const errors = count("error");
  const end =
    errors > 0
      ? `有 ${errors} 处必须改正，${count("warning")} 处请留意。`
      : count("warning") > 0
        ? `没有错误，有 ${count("warning")} 处请留意。`
        : "一切正常。";
  return { text: [...lines, end].join("\n"), errors };
}
