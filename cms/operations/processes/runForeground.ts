import { once } from "node:events";
import { endProcess } from "./endProcess.ts";
import { launchNode } from "./launchNode.ts";

/** Runs a program of this same Node on the operator's screen until it ends or the signal; gives its exit code. */
export async function runForeground(options: {
  arguments: readonly string[];
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
}): Promise<number> {
  options.signal.throwIfAborted();
  const child = launchNode({ ...options, stdio: ["inherit", "inherit", "inherit"] });
  options.signal.addEventListener("abort", () => void endProcess(child));
  const [code] = await once(child, "exit");
  return options.signal.aborted ? 0 : (code ?? 1);
}
