import { type ChildProcess, execFile, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import type { Random } from "#tests/harness/random.ts";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

type Options = {
  size: number;
  databaseUrl: string;
  ownerUrl: string;
  random: Random;
  bug: string | undefined;
  /** Where all of them keep their tallies, as processes on one data folder do. */
  snapshotFolder: string;
};

const run = promisify(execFile);

/** Clocks that the machines of the endpoints may have, in ms off the true time. */
const skews = [0, 26 * 3600_000, -26 * 3600_000, 400 * 24 * 3600_000] as const;

/** Some endpoint processes on one database, each killed and started again on its port. */
export async function startCrew({
  size,
  databaseUrl,
  ownerUrl,
  random,
  bug,
  snapshotFolder,
}: Options) {
  const ports = await Promise.all(Array.from({ length: size }, freePort));
  const members: ChildProcess[] = [];

  async function start(member: number): Promise<void> {
    const skew = random.pick(skews);
    const args = [ports[member], databaseUrl, ownerUrl, skew, bug ?? "", snapshotFolder].map(
      String,
    );
    const child = fork(path.join(import.meta.dirname, "endpointProgram.ts"), args);
    members[member] = child;
    await once(child, "message");
  }

  await Promise.all(ports.map((_, member) => start(member)));
  return {
    size,
    port: (member: number) => ports[member] ?? 0,
    origins: ports.map((port) => `http://127.0.0.1:${port}`),
    async killAndRestart(member: number) {
      const child = members[member];
      if (!child) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
      await start(member);
    },
    /**
     * Lets a member write no byte to any file, as a full disk does, or write again. A process may lower and raise its
     * own soft limit, so this needs no rights and no disk; the kernel refuses with EFBIG. Sockets are no files.
     */
    async fillDisk(member: number, isFull: boolean) {
      const pid = String(members[member]?.pid);
      const size = isFull ? "0:unlimited" : "unlimited:unlimited";
      // util-linux; a member that was killed meanwhile has no disk to fill.
      await run("prlimit", ["--pid", pid, `--fsize=${size}`]).catch((error) => {
        if (error.code === "ENOENT") throw new Error("prlimit (util-linux) is needed");
      });
    },
    /** What a member says of itself; undefined while it cannot take votes. */
    async health(member: number): Promise<{ tallySnapshot?: string } | undefined> {
      const origin = `http://127.0.0.1:${ports[member]}`;
      const response = await fetch(`${origin}/vote/health`).catch(() => undefined);
      return response?.ok ? response.json() : undefined;
    },
    stop() {
      for (const child of members) child.kill("SIGKILL");
    },
  };
}

export type EndpointCrew = Awaited<ReturnType<typeof startCrew>>;
