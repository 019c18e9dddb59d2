import { readdirSync, readFileSync } from "node:fs";

const read = (pid: number, name: string) => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
};

/** The stack's cms processes, told from others' by their data folder. */
const cmsProcesses = (dataDir: string): number[] =>
  readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0)
    .filter((pid) => /cms\/app\/main/.test(read(pid, "cmdline")))
    .filter((pid) => read(pid, "environ").split("\0").includes(`GRIDPRESS_DATA_DIR=${dataDir}`));

/** Runs `work` while the stack's cms answers nothing at all, as if its machine had hung. */
export async function withFrozenCms(dataDir: string, work: () => Promise<void>): Promise<void> {
  const pids = cmsProcesses(dataDir);
  if (pids.length === 0) throw new Error("no cms process found");
  for (const pid of pids) process.kill(pid, "SIGSTOP");
  try {
    await work();
  } finally {
    for (const pid of pids) process.kill(pid, "SIGCONT");
  }
}
