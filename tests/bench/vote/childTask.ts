import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { webFlags } from "#operations/programs.ts";
import type { ClosedLoopResult } from "./closedLoop.ts";
import type { LoadTask } from "./load.ts";
import type { OpenLoopResult } from "./openLoop.ts";

const here = import.meta.dirname;

/** Runs a load in a process of its own. */
export async function runLoad(task: LoadTask & { kind: "closed" }): Promise<ClosedLoopResult>;
export async function runLoad(task: LoadTask & { kind: "open" }): Promise<OpenLoopResult>;
export async function runLoad(task: LoadTask): Promise<ClosedLoopResult | OpenLoopResult> {
  const child = fork(path.join(here, "load.ts"));
  child.send(task);
  const [result] = await once(child, "message");
  return result;
}

export type BenchServer = { child: ChildProcess; pid: number; port: number; stop(): Promise<void> };

/**
 * Starts a server program that reports its port; it ends with us. What is ours runs under the flags of the process
 * `web`, which are not to narrow anybody else's heap.
 */
export async function startBenchServer(file: string, ...args: string[]): Promise<BenchServer> {
  const child = fork(path.join(here, file), args, {
    execArgv: file === "servers.ts" ? [...webFlags] : [],
    env: { ...process.env, NODE_ENV: "production", DISABLE_PAYLOAD_HMR: "true" },
  });
  const [port] = await once(child, "message");
  return {
    child,
    pid: child.pid ?? 0,
    port,
    async stop() {
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}
