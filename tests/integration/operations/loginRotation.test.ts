import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer } from "#operations/postgres/server.ts";

const run = promisify(execFile);
let folder: string;
let server: Awaited<ReturnType<typeof startServer>>;

// Passwords are of a whole server: one that no other test signs in to.
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-logins-"));
  server = await startServer({ folder: path.join(folder, "postgres"), password: "admin" });
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What psql does with a file and `ON_ERROR_STOP`: statements, `\gexec` (what the last one answers is run) and `\connect`. */
async function psql(file: string): Promise<void> {
  const [first = "", ...others] = file.split(/^\\connect "(?=\w+"$)/m);
  const parts = [
    { database: "postgres", text: first },
    ...others.map((text) => ({
      database: text.slice(0, text.indexOf('"')),
      text: text.slice(text.indexOf("\n")),
    })),
  ];
  for (const { database, text } of parts)
    await as(server.urlOf(database), async (client) => {
      const [last = "", ...before] = text.split("\\gexec").reverse();
      for (const piece of before.reverse()) {
        const answers = [await client.query(piece)].flat();
        for (const row of answers.at(-1)?.rows ?? [])
          for (const statement of Object.values(row)) await client.query(String(statement));
      }
      await client.query(last);
    });
}

async function newRoles(): Promise<{ file: string; urls: string[] }> {
  const host = `127.0.0.1:${server.port}`;
  const { stdout: file } = await run(process.execPath, [
    ...["cms/operations/launch.mjs", "roles", "gridpress", host],
  ]);
  return { file, urls: [...file.matchAll(/^-- \w+_URL=(\S+)/gm)].map(([, url = ""]) => url) };
}

const whoIs = (url: string) =>
  as(url, async (client) => (await client.query("SELECT current_user AS who")).rows[0]?.who);

describe("db:roles", () => {
  it("run again gives every login a new password, and leaves the database alone", async () => {
    const before = await newRoles();
    await psql(before.file);
    await as(before.urls[0] ?? "", (owner) => owner.query("CREATE TABLE kept (id int)"));
    const now = await newRoles();
    await psql(now.file);
    expect(await Promise.all(now.urls.map(whoIs))).toEqual(
      ["owner", "cms", "vote", "backup"].map((name) => `gridpress_${name}`),
    );
    for (const url of before.urls) await expect(whoIs(url)).rejects.toThrow(/password/);
    const kept = "SELECT to_regclass('public.kept') IS NOT NULL AS kept";
    expect((await as(now.urls[0] ?? "", (owner) => owner.query(kept))).rows).toEqual([
      { kept: true },
    ]);
  });
});
