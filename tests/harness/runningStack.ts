import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import type { TestProject } from "vitest/node";
import { freePort } from "#operations/postgres/port.ts";

/** The whole line as `npm start` brings it up, with sample content, for all journeys of a run. */
export type RunningStack = {
  siteOrigin: string;
  adminOrigin: string;
  dataDir: string;
  /** Passwords of the sample accounts by user name, which is the role. */
  passwords: Record<string, string>;
};

declare module "vitest" {
  interface ProvidedContext {
    runningStack: RunningStack;
  }
}

const startMilliseconds = 600_000;

/** What a start must not inherit from the shell of whoever runs the tests. */
const unset = [
  "DATABASE_URL",
  "DATABASE_OWNER_URL",
  "VOTING_DATABASE_URL",
  "SITE_ORIGIN",
  "ADMIN_ORIGIN",
];

async function passwordsIn(file: string): Promise<Record<string, string>> {
  const sheet = await readFile(file, "utf8");
  const pairs = sheet.matchAll(/用户名：(\S+)\n\s*密码：(\S+)/g);
  return Object.fromEntries([...pairs].map(([, username, password]) => [username, password]));
}

function begin(settings: Record<string, string>) {
  const env: NodeJS.ProcessEnv = Object.assign({}, process.env, settings, { NODE_ENV: "" });
  for (const name of unset) delete env[name];
  const child = spawn(process.execPath, ["cms/operations/launch.mjs", "start"], {
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        if (line.includes("已就绪")) resolve();
      });
    }
    child.once("close", () => reject(new Error(`npm start ended:\n${lines.join("\n")}`)));
    setTimeout(
      () => reject(new Error(`npm start is not ready:\n${lines.join("\n")}`)),
      startMilliseconds,
    ).unref();
  });
  return { child, ready };
}

/** Starts the stack in a folder and on ports of its own; `stop` ends it and removes what it left. */
export async function startStack(): Promise<{ stack: RunningStack; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-journeys-"));
  const ports = { WEB_PORT: String(await freePort()), CMS_PORT: String(await freePort()) };
  const { child, ready } = begin({ GRIDPRESS_DATA_DIR: dataDir, ...ports });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGINT");
      await once(child, "exit");
    }
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await ready;
  } catch (error) {
    await stop();
    throw error;
  }
  const stack = {
    siteOrigin: `http://localhost:${ports.WEB_PORT}`,
    adminOrigin: `http://localhost:${ports.CMS_PORT}`,
    dataDir,
    passwords: await passwordsIn(path.join(dataDir, "sign-ins.txt")),
  };
  return { stack, stop };
}

/** One for all journeys of a run, stopped after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stack, stop } = await startStack();
  project.provide("runningStack", stack);
  return stop;
}
