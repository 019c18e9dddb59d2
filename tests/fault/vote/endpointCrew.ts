import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
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
};

/** Clocks that the machines of the endpoints may have, in ms off the true time. */
const skews = [0, 26 * 3600_000, -26 * 3600_000, 400 * 24 * 3600_000] as const;

/** Some endpoint processes on one database, each killed and started again on its port. */
export async function startCrew({ size, databaseUrl, ownerUrl, random, bug }: Options) {
  const ports = await Promise.all(Array.from({ length: size }, freePort));
  const members: ChildProcess[] = [];

  async function start(member: number): Promise<void> {
    const skew = random.pick(skews);
    const args = [ports[member], databaseUrl, ownerUrl, skew, bug ?? ""].map(String);
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
    stop() {
      for (const child of members) child.kill("SIGKILL");
    },
  };
}

export type EndpointCrew = Awaited<ReturnType<typeof startCrew>>;
