import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { siteOrigin } from "./voteClient.ts";

export type VotingProcess = {
  origin: string;
  child: ChildProcess;
  /** Sends a request made for the site's origin to this process. */
  serve(request: Request): Promise<Response>;
  stop(signal?: NodeJS.Signals): Promise<void>;
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** The vote endpoint as `npm run voting` starts it, on a free port; resolves when it answers. */
export async function startVotingProcess(options: {
  databaseUrl: string;
  secret: string;
  /** Proxies of ours before it. */
  trustedHops?: number;
}): Promise<VotingProcess> {
  const [port, dataDir] = [
    await freePort(),
    await mkdtemp(path.join(os.tmpdir(), "gridpress-process-")),
  ];
  const child = spawn(process.execPath, ["cms/web/server/votesAlone.ts"], {
    env: {
      ...process.env,
      VOTING_DATABASE_URL: options.databaseUrl,
      VOTING_SECRET: options.secret,
      VOTING_PORT: String(port),
      SITE_ORIGIN: siteOrigin,
      TRUSTED_PROXY_HOPS: String(options.trustedHops ?? 0),
      HOST: "127.0.0.1",
      GRIDPRESS_DATA_DIR: dataDir,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    child,
    serve: (request) => {
      const { pathname, search } = new URL(request.url);
      return fetch(new Request(`${origin}${pathname}${search}`, request), { redirect: "manual" });
    },
    async stop(signal = "SIGTERM") {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill(signal);
      await gone;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
