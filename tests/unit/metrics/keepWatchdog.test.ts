import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keepWatchdog } from "#metrics/keepWatchdog.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-watchdog-"));
  const program = path.join(folder, "systemd-notify");
  await writeFile(
    program,
    `#!/bin/sh\necho "$NOTIFY_SOCKET $* $PAYLOAD_SECRET" >> ${folder}/told\n`,
  );
  await chmod(program, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const told = () => readFile(path.join(folder, "told"), "utf8").catch(() => "");

it("OP5: tells systemd again and again that the process lives", async () => {
  const given = { NODE_ENV: "test", NOTIFY_SOCKET: "/run/notify", WATCHDOG_USEC: 100_000 } as const;
  const watchdog = keepWatchdog(given, path.join(folder, "systemd-notify"));
  await expect.poll(told).toMatch(/^(?:\/run\/notify WATCHDOG=1 \n){3}/);
  watchdog.stop();
});

it("OP5: tells nobody under another supervisor", async () => {
  const program = path.join(folder, "systemd-notify");
  const nothing = { NOTIFY_SOCKET: undefined, WATCHDOG_USEC: undefined };
  keepWatchdog({ NODE_ENV: "test", ...nothing }, program);
  keepWatchdog({ NODE_ENV: "test", ...nothing, NOTIFY_SOCKET: "/run/notify" }, program);
  expect(await told()).toBe("");
});
