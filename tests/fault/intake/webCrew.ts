import { type ChildProcess, execFile, fork } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "#operations/postgres/port.ts";

const run = promisify(execFile);

/** Lets processes write no byte to any file, as a full disk does, or write again. Sockets are no files. */
export async function fillDiskOf(pids: readonly number[], isFull: boolean): Promise<void> {
  const size = isFull ? "0:unlimited" : "unlimited:unlimited";
  for (const pid of pids)
    await run("prlimit", ["--pid", String(pid), `--fsize=${size}`]).catch((error) => {
      if (error.code === "ENOENT") throw new Error("prlimit (util-linux) is needed");
    });
}

/** Some `web` over one data folder and one database, each killed and started again on its port. What they say goes into one file. */
export async function startWebs(options: {
  size: number;
  databaseUrl: string;
  dataDir: string;
  logFile: string;
  fault: string;
}) {
  const { size, databaseUrl, dataDir, logFile, fault } = options;
  const ports = await Promise.all(Array.from({ length: size }, freePort));
  const members: ChildProcess[] = [];
  const deaths = { count: 0 };

  async function start(member: number): Promise<void> {
    const args = [String(ports[member]), databaseUrl, dataDir, fault];
    const program = path.join(import.meta.dirname, "webProgram.ts");
    const child = fork(program, args, { stdio: ["ignore", "pipe", "pipe", "ipc"] });
    // Written here: the disk of whoever keeps the log is another one.
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (bytes) => appendFileSync(logFile, bytes));
    members[member] = child;
    child.once("exit", (code) => {
      if (code !== null) deaths.count += 1;
    });
    await once(child, "message");
  }

  await Promise.all(ports.map((_, member) => start(member)));
  return {
    size,
    /** Those that ended without having been killed. */
    deaths,
    origins: ports.map((port) => `http://127.0.0.1:${port}`),
    pid: (member: number) => members[member]?.pid ?? 0,
    async killAndStart(member: number): Promise<void> {
      const child = members[member];
      if (!child) return;
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, "exit");
        child.kill("SIGKILL");
        await gone;
      }
      await start(member);
    },
    stop() {
      for (const child of members) child.kill("SIGKILL");
    },
  };
}

export type WebCrew = Awaited<ReturnType<typeof startWebs>>;
