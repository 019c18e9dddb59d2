import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import os from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/** Signals a child and all that it started; they share a process group of their own. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (os.platform() === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

export const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/** Asks a child to end and waits; after `graceMilliseconds` it is killed. */
export async function endProcess(child: ChildProcess, graceMilliseconds = 10_000): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, "exit");
  signalGroup(child, "SIGTERM");
  await Promise.race([ended, sleep(graceMilliseconds, undefined, { ref: false })]);
  if (!hasEnded(child)) {
    signalGroup(child, "SIGKILL");
    await ended;
  }
}
