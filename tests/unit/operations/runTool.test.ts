import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { runTool } from "#operations/processes/runTool.ts";

const said: string[] = [];
vi.spyOn(console, "log").mockImplementation((line: string) => said.push(line));
let folder: string;
afterEach(() => rm(folder, { recursive: true, force: true }));

it("shows the operator what a tool says in words, and keeps its log lines in the log", async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-tool-"));
  const [program, logFile] = [path.join(folder, "tool.mjs"), path.join(folder, "tool.log")];
  const entry = JSON.stringify({ security: { kind: "account-made" } });
  await writeFile(program, `console.log("植入 3 份"); console.log(${JSON.stringify(entry)});`);
  const env = { PATH: process.env.PATH, NODE_ENV: "test" as const };
  const { signal } = new AbortController();
  await runTool({ title: "植入", program, env, logFile, isShown: true, signal });
  expect(said).toEqual(["  植入 3 份"]);
  await expect.poll(() => readFile(logFile, "utf8")).toBe(`植入 3 份\n${entry}\n`);
});
