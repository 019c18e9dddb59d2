import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchNode } from "#operations/processes/launchNode.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-launch-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(text: string): Promise<unknown> {
  const file = path.join(folder, "program.mjs");
  await writeFile(file, text);
  const stdio = ["ignore", "ignore", "inherit"] as const;
  const child = launchNode({ arguments: [file], env: process.env, stdio });
  const [code] = await once(child, "close");
  return code;
}

it("lets a program end that has nothing left to do", async () => {
  expect(await run("process.exitCode = 7;")).toBe(7);
});

it("lets a program's own workers wait for work, as those of a build do", async () => {
  const text = `
    import { fork } from "node:child_process";
    if (process.argv[2] === "worker") process.on("message", () => process.send("done"));
    else {
      const worker = fork(process.argv[1], ["worker"]);
      worker.once("exit", () => process.exit(1));
      worker.once("message", () => process.exit(0));
      setTimeout(() => worker.send("work"), 500);
    }`;
  expect(await run(text)).toBe(0);
});
