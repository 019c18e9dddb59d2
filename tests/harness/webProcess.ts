import { spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "#operations/postgres/port.ts";
import { testSecrets } from "./testSecrets.ts";

export type WebProcess = {
  /** Asks for an address as it stands, without following. */
  get(path: string): Promise<Response>;
  /** The status there. */
  status(path: string): Promise<number>;
  /** Stops it where it stands, or lets it go on. */
  signal(signal: "SIGSTOP" | "SIGCONT"): void;
  stop(signal?: NodeJS.Signals): Promise<void>;
};

/** The public origin as `npm run web` starts it, over a data folder, on the given or a free port; resolves when it answers. */
export async function startWebProcess(options: {
  dataDir: string;
  votingUrl: string;
  /** More variables: the store. */
  variables?: Record<string, string>;
  port?: number;
  /** Where its code lies; by default here. */
  cwd?: string;
}): Promise<WebProcess> {
  const port = options.port ?? (await freePort());
  const child = spawn(process.execPath, ["cms/web/main.ts"], {
    ...(options.cwd && { cwd: options.cwd }),
    env: Object.assign({}, process.env, testSecrets, options.variables, {
      VOTING_DATABASE_URL: options.votingUrl,
      GRIDPRESS_DATA_DIR: options.dataDir,
      SITE_ORIGIN: `http://127.0.0.1:${port}`,
      WEB_PORT: String(port),
      HOST: "127.0.0.1",
    }),
    stdio: ["ignore", "pipe", "ignore"],
  });
  await once(child.stdout, "data");
  child.stdout.resume();
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual" });
  return {
    get,
    async status(path) {
      const response = await get(path);
      await response.arrayBuffer();
      return response.status;
    },
    signal: (name) => void child.kill(name),
    async stop(signal = "SIGTERM") {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill(signal);
      await gone;
    },
  };
}
