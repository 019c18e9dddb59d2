import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { isRunning } from "#leaves/isRunning.ts";
import { execProgram } from "./execProgram.ts";

/** What PostgreSQL writes into `postmaster.pid`: its process and the port it listens on. */
type Lock = { pid: number; port: number };

export async function readLock(cluster: string): Promise<Lock | undefined> {
  const text = await readFile(path.join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const lock = {
    pid: Number.parseInt(lines[0] ?? "", 10),
    port: Number.parseInt(lines[3] ?? "", 10),
  };
  return lock.pid > 0 ? lock : undefined;
}

async function commandOf(pid: number): Promise<string> {
  const result = await execProgram("ps", ["-o", "args=", "-p", String(pid)]).catch(() => undefined);
  if (result) return result.stdout;
  return (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).replaceAll("\0", " ");
}

/**
 * Removes a lock whose process is gone, or whose number now belongs to another program: after a container
 * restart numbers repeat, and PostgreSQL would refuse to start beside the stranger.
 * Returns the lock when its server is truly there.
 */
export async function liveLock(cluster: string): Promise<Lock | undefined> {
  const lock = await readLock(cluster);
  if (!lock) return undefined;
  if (isRunning(lock.pid) && (await commandOf(lock.pid)).includes(cluster)) return lock;
  await rm(path.join(cluster, "postmaster.pid"), { force: true });
  return undefined;
}
