import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { boundLog, closeLog, openLog, turnLog } from "#operations/processes/logFile.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-log-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const limit = 10_000;

/** A program that writes a numbered line for each that it is sent, into a log opened as services get theirs. */
function writer(file: string) {
  const log = openLog(file);
  const script = `let count = 0;
    process.stdin.on("data", (asked) => {
      for (const _ of String(asked)) console.log("line " + (count += 1) + " " + "x".repeat(80));
    });`;
  const child = spawn(process.execPath, ["-e", script], { stdio: ["pipe", log, "ignore"] });
  closeLog(log);
  return child;
}

describe("a log", () => {
  it("is bounded while its program goes on writing, and keeps what came last", async () => {
    const file = path.join(folder, "web.log");
    const child = writer(file);
    const text = () => readFile(file, "utf8");
    for (let turn = 1; turn <= 5; turn += 1) {
      child.stdin?.write("1".repeat(150));
      await expect.poll(text).toContain(`line ${turn * 150} `);
      await turnLog(file, limit);
      const sizes = await Promise.all([file, `${file}.1`].map((name) => stat(name)));
      expect(sizes.map(({ size }) => size)).toEqual([0, expect.any(Number)]);
      expect(sizes[1]?.size).toBeLessThan(2 * limit);
    }
    expect(await readFile(`${file}.1`, "utf8")).toMatch(/^line 601 .*\n[\s\S]*line 750 x+\n$/);
    child.kill();
  });

  it("is looked after once, however often its program is started again", () => {
    vi.useFakeTimers();
    for (let start = 0; start < 3; start += 1) boundLog(path.join(folder, "server.log"));
    expect(vi.getTimerCount()).toBe(1);
    vi.useRealTimers();
  });

  it("is left as it is while it is small, and may be missing", async () => {
    const file = path.join(folder, "small.log");
    closeLog(openLog(file));
    await turnLog(file, limit);
    await turnLog(path.join(folder, "none.log"), limit);
    await expect(stat(`${file}.1`)).rejects.toThrow(/ENOENT/);
  });
});
