import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-tools-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a tool says, and how it ends; without an origin nothing that it asks answers. */
const run = (script: string, args: string[], origin = "http://127.0.0.1:1") =>
  new Promise<{ code: unknown; lines: string[] }>((resolve) => {
    const env = {
      PATH: process.env.PATH,
      NODE_ENV: "production" as const,
      SITE_ORIGIN: origin,
      VOTING_DATABASE_URL: "postgres://vote:pw@127.0.0.1:1/x",
    };
    execFile(process.execPath, [script, ...args], { env }, (error, _, said) =>
      resolve({ code: error?.code, lines: said.trim().split("\n") }),
    );
  });

describe("a tool that nobody answers", () => {
  it.each([
    ["cms/voting/seals/publishAudit.ts", /读不到 http:\/\/127\.0\.0\.1:1\/.*SITE_ORIGIN/],
    ["cms/voting/desk/recount.ts", /ECONNREFUSED/],
  ])("%s says so in one line, without a stack", async (script, words) => {
    const { code, lines } = await run(script, ["grid-people", folder]);
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(words)]);
  });
});

describe("a tool that fetches the audit files", () => {
  const script = "cms/voting/seals/publishAudit.ts";

  it("asks for the campaign's name where none is given", async () => {
    const { code, lines } = await run(script, []);
    expect({ code, lines }).toEqual({ code: 2, lines: ["请给出评选的网址名"] });
  });

  it("says what to look at where there is no such campaign", async () => {
    const server = createServer((_, response) => response.writeHead(404).end());
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const { code, lines } = await run(script, ["none", folder], `http://127.0.0.1:${port}`);
    server.close();
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/audit\/acts\.json 的答复是 404，请核对评选的网址名/),
    ]);
  });
});
