import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

/** What cms and web answer, what the robot answers, and what it was told. */
const statuses = { cms: 200, web: 200 };
let robot = { errcode: 0 };
let told: string[] = [];
const servers: http.Server[] = [];
const variables: Record<string, string> = {};
let folder: string;

async function serve(answer: http.RequestListener): Promise<string> {
  const server = http.createServer(answer).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  return String((server.address() as AddressInfo).port);
}

beforeAll(async () => {
  for (const name of ["cms", "web"] as const)
    variables[`${name.toUpperCase()}_PORT`] = await serve((_, response) =>
      response.writeHead(statuses[name]).end(),
    );
  const port = await serve(async (request, response) => {
    const { content } = JSON.parse(await text(request)).text;
    if (robot.errcode === 0) told.push(content);
    response.end(JSON.stringify(robot));
  });
  variables.ALARM_WEBHOOK_URL = `http://127.0.0.1:${port}/send?key=secret`;
});
afterAll(() => {
  for (const server of servers) server.close();
});
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "gridpress-watch-"));
  Object.assign(statuses, { cms: 200, web: 200 });
  robot = { errcode: 0 };
  told = [];
  return () => rmSync(folder, { recursive: true, force: true });
});

/** As the timer runs it, once. */
async function look(): Promise<string> {
  const env = { PATH: process.env.PATH, STATE_DIRECTORY: folder, ...variables };
  const script = "cms/operations/deploy/gridpress-watch";
  const said = await promisify(execFile)("sh", [script], { env: env as never });
  return said.stdout + said.stderr;
}

describe("the watch from outside the processes", () => {
  it("tells of a cms that is gone once, with what to do, and once when it is back", async () => {
    expect(await look()).toBe("");
    statuses.cms = 502;
    // A restart is missed once at most.
    expect(await look()).toBe("");
    expect(await look()).toMatch(/^警报：cms 停了/);
    expect(told).toEqual([
      expect.stringMatching(/^警报：cms 停了.*\n怎么办：.*systemctl restart gridpress-cms/s),
    ]);
    await look();
    expect(told).toHaveLength(1);
    statuses.cms = 200;
    expect(await look()).toMatch(/^警报解除：cms/);
    expect(told[1]).toBe("警报解除：cms 恢复了");
    expect(await look()).toBe("");
  });

  it("tells of a web with nothing to show again until the robot takes it, and never its address", async () => {
    statuses.web = 503;
    robot = { errcode: 45_009 };
    await look();
    const said = (await look()) + (await look());
    expect(said.match(/警报：web 停了/g)).toHaveLength(2);
    expect(said).not.toContain("secret");
    robot = { errcode: 0 };
    await look();
    await look();
    expect(told).toEqual([expect.stringMatching(/^警报：web 停了/)]);
  });
});
