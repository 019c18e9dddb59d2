import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "#operations/postgres/server.ts";

let folder: string;
let server: RunningServer;
const password = "only-for-this-test-0123456789";
const start = () => startServer({ folder: path.join(folder, "postgres"), password });

async function query(text: string) {
  const client = new pg.Client({ connectionString: server.urlOf("postgres") });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function untilDead(running: RunningServer) {
  while (running.isAlive()) await new Promise((resolve) => setTimeout(resolve, 20));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-embedded-"));
  server = await start();
  await query("create table kept (word text)");
  await query("insert into kept values ('微网实格')");
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe("the embedded PostgreSQL", () => {
  it("has files for the next quarter of a gigabyte of changes ready, from its first start on", async () => {
    const [next] = await query(
      "select count(*)::int as spare from pg_ls_waldir() where name > pg_walfile_name(pg_current_wal_lsn())",
    );
    expect(next.spare).toBeGreaterThanOrEqual(12);
  });

  it("is in UTF-8, listens on this machine only and wants the password", async () => {
    expect(await query("show server_encoding")).toEqual([{ server_encoding: "UTF8" }]);
    expect(await query("show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    const stranger = new pg.Client({
      connectionString: `postgres://postgres:wrong@127.0.0.1:${server.port}/postgres`,
    });
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
  });

  it("keeps what somebody wrote out of its log when a statement fails", async () => {
    await query("create unique index on kept (word)");
    await expect(query("insert into kept values ('微网实格')")).rejects.toThrow(/duplicate key/);
    await expect(query("select '王小明'::int")).rejects.toThrow(/invalid input/);
    const log = await readFile(path.join(folder, "postgres/server.log"), "utf8");
    expect(log).toMatch(/ready to accept connections/);
    expect(log).not.toMatch(/微网实格|王小明|insert into/);
  });

  it("that a killed start left running is taken over, not started twice", async () => {
    const again = await start();
    expect(again).toMatchObject({ pid: server.pid, port: server.port, reused: true });
  });

  it("comes back with its data and on its port after being stopped", async () => {
    const { port } = server;
    await server.stop();
    server = await start();
    expect(server.port).toBe(port);
    expect(await query("select word from kept")).toEqual([{ word: "微网实格" }]);
  });

  it("recovers what was committed after its process was killed", async () => {
    await query("insert into kept values ('提交过的')");
    process.kill(server.pid, "SIGKILL");
    await untilDead(server);
    server = await start();
    expect(server.reused).toBe(false);
    expect(await query("select count(*)::int as words from kept")).toEqual([{ words: 2 }]);
  });

  it("starts although the number in its lock now belongs to another program", async () => {
    await server.stop();
    const stranger = spawn("sleep", ["60"]);
    const lock = [stranger.pid, path.join(folder, "postgres/cluster"), 1, server.port, "", "", ""];
    await writeFile(path.join(folder, "postgres/cluster/postmaster.pid"), lock.join("\n"));
    server = await start();
    expect(server.reused).toBe(false);
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });
});
