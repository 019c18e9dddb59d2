import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "../operatorError.ts";
import { endProcess, hasEnded } from "./endProcess.ts";
import { launchNode } from "./launchNode.ts";
import { boundLog, closeLog, lastLine, openLog } from "./logFile.ts";
import { quickEnds, type Run, restartDelay } from "./restartDelay.ts";
import { restartLine } from "./restartLine.ts";

/** A program that is meant to run until it is stopped. */
export type ServiceOptions = {
  name: string;
  /** Arguments of Node: flags, script and the script's own. */
  arguments: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Answers over HTTP, with whatever status, once it is ready. */
  readyUrl: string;
  /** Where its output goes; without it, to where the supervisor's goes. */
  logFile?: string | undefined;
};

export type Service = {
  readonly name: string;
  /** Resolves when it answers; throws `OperatorError` when it ends first or stays silent. */
  ready(): Promise<void>;
  stop(): Promise<void>;
};

const readyMilliseconds = 120_000;

function launch(options: ServiceOptions): ChildProcess {
  const output = options.logFile ? openLog(options.logFile) : "inherit";
  const child = launchNode({ ...options, stdio: ["ignore", output, output] });
  if (output !== "inherit") closeLog(output);
  child.on("error", (error) => console.error(`✗ ${options.name}：${error.message}`));
  return child;
}

const answers = (url: string): Promise<boolean> =>
  fetch(url, { redirect: "manual", signal: AbortSignal.timeout(5000) }).then(
    async (response) => {
      await response.body?.cancel();
      return true;
    },
    () => false,
  );

/**
 * Starts a program and starts it again whenever it ends by itself, a little later each time and for ever: a fault that keeps
 * ending one service is told in plain words, and takes nothing else with it.
 */
export function startService(options: ServiceOptions): Service {
  const { name, logFile } = options;
  if (logFile) boundLog(logFile);
  const runs: Run[] = [];
  const stopping = new AbortController();
  let child: ChildProcess;

  const howItEnded = async (end: ChildProcess) => {
    const how = end.signalCode ? `被信号 ${end.signalCode} 终止` : `退出码 ${end.exitCode}`;
    return logFile ? `${how}，日志 ${logFile} 的最后一行：${await lastLine(logFile)}` : how;
  };
  const run = () => {
    const startedAt = performance.now();
    child = launch(options);
    child.once("exit", () => {
      if (stopping.signal.aborted) return;
      runs.push({ startedAt, endedAt: performance.now() });
      void again(child);
    });
  };
  const again = async (ended: ChildProcess) => {
    const how = await howItEnded(ended);
    const delay = restartDelay(runs);
    console.error(restartLine({ name, how, delay, ends: quickEnds(runs) }));
    if (await sleep(delay, true, { signal: stopping.signal }).catch(() => false)) run();
  };
  run();

  return {
    name,
    ready: async () => {
      const deadline = performance.now() + readyMilliseconds;
      while (performance.now() < deadline) {
        if (await answers(options.readyUrl)) return;
        if (hasEnded(child))
          throw new OperatorError(`${name} 没能启动：${await howItEnded(child)}`);
        await sleep(100);
      }
      throw new OperatorError(`${name} 启动后一直没有响应：${options.readyUrl}`);
    },
    stop: () => {
      stopping.abort();
      return endProcess(child);
    },
  };
}
