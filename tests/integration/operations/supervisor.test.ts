import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "#operations/postgres/port.ts";
import { startService } from "#operations/processes/service.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-supervisor-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A service that notes each start; it answers on `port`, or ends at once where there is none. */
async function service(name: string, port?: number) {
  const script = path.join(folder, `${name}.mjs`);
  const starts = path.join(folder, `${name}.starts`);
  await appendFile(starts, "");
  await writeFile(
    script,
    `import { appendFileSync } from "node:fs";
     import { createServer } from "node:http";
     appendFileSync(${JSON.stringify(starts)}, process.pid + "\\n");
     ${port ? `createServer((q, s) => s.end()).listen(${port}, "127.0.0.1")` : "process.exit(7)"};`,
  );
  const running = startService({
    name,
    arguments: [script],
    env: { PATH: process.env.PATH, NODE_ENV: "test" },
    readyUrl: `http://127.0.0.1:${port ?? 1}/`,
    logFile: path.join(folder, `${name}.log`),
  });
  const pids = async () => (await readFile(starts, "utf8")).split("\n").filter(Boolean);
  return { running, pids };
}

describe("the supervisor", () => {
  it("goes on trying what keeps ending, and takes nothing else down with it", async () => {
    const steady = await service("steady", await freePort());
    await steady.running.ready();
    const broken = await service("broken");
    await expect(broken.running.ready()).rejects.toThrow(/broken 没能启动：退出码 7/);
    await expect.poll(async () => (await broken.pids()).length, { timeout: 50_000 }).toBe(6);
    expect(await steady.pids()).toHaveLength(1);
    process.kill(Number((await steady.pids())[0]), 0);
    await broken.running.stop();
    await steady.running.stop();
  });

  it("tries again when a program cannot even be started", async () => {
    const node = process.execPath;
    process.execPath = path.join(folder, "node-that-is-being-replaced");
    const { running, pids } = await service("replaced", await freePort());
    await expect(running.ready()).rejects.toThrow(/replaced 没能启动：无法启动：/);
    process.execPath = node;
    await expect.poll(async () => (await pids()).length).toBe(1);
    await running.ready();
    await running.stop();
  });
});
