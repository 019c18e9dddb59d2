import { execFile } from "node:child_process";
import { type Environment, environment } from "#leaves/environment.ts";

const names = ["NODE_ENV", "NOTIFY_SOCKET", "WATCHDOG_USEC"] as const;

/**
 * Tells systemd's watchdog that this process lives, twice in each stretch that it waits (`WatchdogSec=`), until `stop` is called; does nothing under
 * another supervisor. A loop that hangs tells nothing, and systemd starts another process. Node has no datagram sockets of Unix, so systemd's own
 * program is asked. Source: sd_notify(3).
 */
export function keepWatchdog(
  given: Environment<(typeof names)[number]> = environment(...names),
  program = "systemd-notify",
): { stop: () => void } {
  const { NODE_ENV, NOTIFY_SOCKET, WATCHDOG_USEC } = given;
  if (!NOTIFY_SOCKET || !WATCHDOG_USEC) return { stop: () => undefined };
  const env = { NODE_ENV, NOTIFY_SOCKET };
  const tell = () => execFile(program, ["WATCHDOG=1"], { env }, () => undefined);
  tell();
  const timer = setInterval(tell, WATCHDOG_USEC / 2_000);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
