import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks of `/proc` in a second; the kernel reports in this unit on every Linux. */
const ticksPerSecond = 100;

function statOf(pid: number): { parent: number; seconds: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [parent, user, system, childUser, childSystem] = [1, 11, 12, 13, 14].map((index) =>
      Number(fields[index]),
    );
    const ticks = (user ?? 0) + (system ?? 0) + (childUser ?? 0) + (childSystem ?? 0);
    return { parent: parent ?? 0, seconds: ticks / ticksPerSecond };
  } catch {
    return undefined;
  }
}

/** CPU seconds that a process and its children have used so far. */
export function cpuSeconds(root: number): number {
  const own = statOf(root)?.seconds ?? 0;
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .reduce((sum, stat) => sum + (stat?.parent === root ? stat.seconds : 0), own);
}
