import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "../operatorError.ts";
import { plainReason } from "../plainReason.ts";
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
  if (!options.logFile) return launchNode({ ...options, stdio: ["ignore", "inherit", "inherit"] });
  const log = openLog(options.logFile);
  try {
    return launchNode({ ...options, stdio: ["ignore", log, log] });
  } finally {
    closeLog(log);
  }
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
  let child: ChildProcess | undefined;
  /** Why the last start made no process. */
  let fault: string | undefined;

  const howItEnded = async () => {
    if (fault !== undefined) return `无法启动：${fault}`;
    const how = child?.signalCode ? `被信号 ${child.signalCode} 终止` : `退出码 ${child?.exitCode}`;
    return logFile ? `${how}，日志 ${logFile} 的最后一行：${await lastLine(logFile)}` : how;
  };
  const run = () => {
    const startedAt = performance.now();
    const ended = (error?: unknown) => {
      fault = error === undefined ? undefined : plainReason(error);
      if (stopping.signal.aborted) return;
      runs.push({ startedAt, endedAt: performance.now() });
      void again();
    };
    fault = undefined;
    try {
      const started = launch(options);
      child = started;
      started.once("exit", () => ended());
      // A program that could not be started says so here and never exits; one that runs may say it of a signal.
      started.on("error", (error) => {
        if (started.pid === undefined) ended(error);
      });
    } catch (error) {
      ended(error);
    }
  };
  const again = async () => {
    const how = await howItEnded();
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
        if (fault !== undefined || !child || hasEnded(child))
          throw new OperatorError(`${name} 没能启动：${await howItEnded()}`);
        await sleep(100);
      }
      throw new OperatorError(`${name} 启动后一直没有响应：${options.readyUrl}`);
    },
    stop: async () => {
      stopping.abort();
      if (child) await endProcess(child);
    },
  };
}
