import { type ChildProcess, type IOType, spawn } from "node:child_process";

const exitWithParent = new URL("../exitWithParent.ts", import.meta.url).href;

/**
 * Starts a program of ours with this same Node. It ends when we are gone, however that happened, and stands in a process
 * group of its own: Ctrl-C reaches us alone, and we stop things in order. `env` is all that it is given.
 */
export const launchNode = (options: {
  /** Flags of Node, the script, and the script's own arguments. */
  arguments: readonly string[];
  env: NodeJS.ProcessEnv;
  /** What its input, output and error output are; a number is an open file. */
  stdio: readonly [stdin: IOType, stdout: IOType | number, stderr: IOType | number];
}): ChildProcess =>
  spawn(process.execPath, ["--import", exitWithParent, ...options.arguments], {
    env: { ...options.env, GRIDPRESS_PARENT: String(process.pid) },
    detached: true,
    stdio: [...options.stdio, "ipc"],
  });
