import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-tools-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a tool says, and how it ends, when nothing that it asks answers. */
const alone = (script: string) =>
  new Promise<{ code: unknown; lines: string[] }>((resolve) => {
    const env = {
      PATH: process.env.PATH,
      NODE_ENV: "production" as const,
      SITE_ORIGIN: "http://127.0.0.1:1",
      VOTING_DATABASE_URL: "postgres://vote:pw@127.0.0.1:1/x",
    };
    execFile(process.execPath, [script, "grid-people", folder], { env }, (error, _, said) =>
      resolve({ code: error?.code, lines: said.trim().split("\n") }),
    );
  });

describe("a tool that nobody answers", () => {
  it.each([
    ["cms/voting/seals/publishAudit.ts", /读不到 http:\/\/127\.0\.0\.1:1\/.*SITE_ORIGIN/],
    ["cms/voting/desk/recount.ts", /ECONNREFUSED/],
  ])("%s says so in one line, without a stack", async (script, words) => {
    const { code, lines } = await alone(script);
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(words)]);
  });
});
