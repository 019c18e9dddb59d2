import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "#tests/harness/database.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { testSecrets } from "#tests/harness/testSecrets.ts";
import { migrations } from "../../../cms/migrations/index.ts";

let database: TestDatabase;
let owner: pg.Pool;
const [first, second] = ["20261130_072253_street_facilities", "20261130_074423_fewest_votes"];

const noted = async () =>
  (
    await owner.query("SELECT name FROM payload_migrations WHERE name IN ($1, $2) ORDER BY name", [
      first,
      second,
    ])
  ).rows.map(({ name }) => name);

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openPool(database.ownerUrl, 3);
  const undone = migrations.filter(({ name }) => name === first || name === second).reverse();
  for (const { down } of undone)
    await down({ db: drizzle(owner) } as unknown as Parameters<typeof down>[0]);
  await owner.query("DELETE FROM payload_migrations WHERE name IN ($1, $2)", [first, second]);
});
afterAll(async () => {
  await owner?.end();
  await database?.drop();
});

/** What `npm run migrate` starts in the end. */
function migrate(): { child: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, ["cms/operations/migrate.ts"], {
    env: {
      ...testSecrets,
      PATH: process.env.PATH,
      NODE_ENV: "production",
      GRIDPRESS_BUILD: "1",
      DATABASE_OWNER_URL: database.ownerUrl,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (bytes: Buffer) => {
      said += bytes;
    });
  return { child, said: () => said };
}

it("makes way for those who use a table, and one that was killed is gone on with", async () => {
  const reader = await owner.connect();
  await reader.query("BEGIN");
  await reader.query("LOCK TABLE campaigns IN ACCESS SHARE MODE");
  const killed = migrate();
  await expect.poll(killed.said, { timeout: 90_000 }).toContain(`${second} 要改的表正在使用`);
  // Nobody waits behind it for longer than it waits itself.
  await owner.query("SET statement_timeout = 10000; SELECT 1 FROM campaigns LIMIT 1");
  killed.child.kill("SIGKILL");
  await once(killed.child, "exit");
  expect(await noted()).toEqual([first]);
  await reader.query("COMMIT");
  reader.release();

  const resumed = migrate();
  const [code] = await once(resumed.child, "exit");
  expect([code, resumed.said()]).toEqual([0, expect.not.stringContaining(first)]);
  expect(await noted()).toEqual([first, second]);
}, 240_000);

it("is given the owner's login in production, and none of those that serve", async () => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-migrate-"));
  const child = spawn(process.execPath, ["cms/operations/launch.mjs", "migrate"], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      GRIDPRESS_DATA_DIR: dataDir,
      SITE_ORIGIN: "https://grid.example.cn",
      ADMIN_ORIGIN: "https://admin.grid.example.cn",
      DATABASE_OWNER_URL: database.ownerUrl,
      PAYLOAD_SECRET: testSecrets.PAYLOAD_SECRET,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await once(child, "exit");
  await rm(dataDir, { recursive: true });
  expect([code, (await said)[1]]).toEqual([0, ""]);
});
