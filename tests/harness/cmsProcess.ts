import { spawn } from "node:child_process";
import { once } from "node:events";
import type { TestDatabase } from "./database.ts";
import { testSecrets } from "./testSecrets.ts";

export type CmsProcess = {
  pid: number | undefined;
  signal(name: NodeJS.Signals): void;
  /** As a kernel kills: it has no time to tidy up. */
  kill(): Promise<void>;
};

/** A process that publishes and carries out schedules, with a data folder of its own; resolves when it is at work. */
export async function startCmsProcess(options: {
  database: TestDatabase;
  dataDir: string;
  siteRoot: string;
  variables: Record<string, string>;
}): Promise<CmsProcess> {
  const { database, dataDir, siteRoot, variables } = options;
  const child = spawn(process.execPath, ["tests/harness/cmsProgram.ts", siteRoot], {
    env: Object.assign({}, process.env, testSecrets, variables, {
      DATABASE_URL: database.cmsUrl,
      GRIDPRESS_DATA_DIR: dataDir,
    }),
    stdio: ["ignore", "pipe", "ignore"],
  });
  await once(child.stdout, "data");
  child.stdout.resume();
  return {
    pid: child.pid,
    signal: (name) => void child.kill(name),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}
