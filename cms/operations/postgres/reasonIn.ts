/** Why PostgreSQL ended, in one line, from what it printed. */
export function reasonIn(output: string): string {
  if (output.includes("No space left on device")) return "磁盘已满，请清理空间后再启动";
  const lines = output.trim().split("\n");
  const fatal = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? "";
  return fatal.replace(/^.*?(FATAL|PANIC|error):\s*/, "");
}
