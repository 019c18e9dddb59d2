import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#operations/postgres/port.ts";
import { webFlags } from "#operations/programs.ts";
import { benchSecret } from "../../bench/vote/voteRequests.ts";

/** `npm run voting` as production runs it, over a database of several hosts. */
export async function startVoting(databaseUrl: string, logFile: string) {
  const port = await freePort();
  const log = openSync(logFile, "a");
  const child: ChildProcess = spawn(
    process.execPath,
    [...webFlags, "cms/web/server/votesAlone.ts"],
    {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: "production",
        VOTING_PORT: String(port),
        VOTING_DATABASE_URL: databaseUrl,
        VOTING_SECRET: benchSecret,
        SITE_ORIGIN: "http://127.0.0.1",
      },
      stdio: ["ignore", log, log],
    },
  );
  const origin = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${origin}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`the voting process ended; see ${logFile}`);
    await sleep(100);
  }
  return {
    port,
    origin,
    async stop() {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}
