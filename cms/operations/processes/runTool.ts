import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { OperatorError } from "../operatorError.ts";
import { endProcess } from "./endProcess.ts";
import { launchNode } from "./launchNode.ts";

/** A program that runs to its end, such as a build. `program` is a script for this same Node. */
export type Tool = {
  title: string;
  program: string;
  arguments?: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Everything it prints goes here. */
  logFile: string;
  /** Shows what it says in words to the operator as well; entries of a log, which are JSON, stay in the log. */
  isShown?: boolean;
  /** Ends the tool early. */
  signal: AbortSignal;
};

/** Logs what a tool prints, and remembers the line that most likely says what went wrong. */
function follow(child: ChildProcess, tool: Tool): () => string {
  const log = createWriteStream(tool.logFile);
  log.on("error", () => undefined);
  let last = "";
  let lastError = "";
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      log.write(`${line}\n`);
      if (line.trim() !== "") last = line.trim();
      if (/error|错误|失败|✗/i.test(line)) lastError = line.trim();
      if (tool.isShown && !line.startsWith("{")) console.log(`  ${line}`);
    });
  }
  child.once("close", () => log.end());
  return () => lastError || last;
}

/** Runs a tool; throws `OperatorError` with the line that says why and the log's name when it fails. */
export async function runTool(tool: Tool): Promise<void> {
  tool.signal.throwIfAborted();
  const child = launchNode({
    arguments: [tool.program, ...(tool.arguments ?? [])],
    env: tool.env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const reason = follow(child, tool);
  const end = () => void endProcess(child);
  tool.signal.addEventListener("abort", end);
  const [code, killedBy] = await once(child, "close");
  tool.signal.removeEventListener("abort", end);
  tool.signal.throwIfAborted();
  if (code === 0) return;
  const how = killedBy ? `被信号 ${killedBy} 终止` : `退出码 ${code}`;
  throw new OperatorError(`${tool.title}失败（${how}）：${reason()}（日志：${tool.logFile}）`);
}
