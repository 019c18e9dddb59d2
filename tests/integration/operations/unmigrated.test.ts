import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "#operations/postgres/port.ts";
import { withClient } from "#operations/postgres/withClient.ts";
import { createTestDatabase, type TestDatabase } from "#tests/harness/database.ts";
import { testSecrets } from "#tests/harness/testSecrets.ts";

let database: TestDatabase;
let dataDir: string;
let missing: string;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-unmigrated-"));
  await withClient(database.ownerUrl, async (owner) => {
    const newest = "SELECT id FROM payload_migrations ORDER BY id DESC LIMIT 1";
    const { rows } = await owner.query(
      `DELETE FROM payload_migrations WHERE id = (${newest}) RETURNING name`,
    );
    missing = rows[0].name;
  });
});
afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true });
  await database?.drop();
});

/** A command as production runs it. */
async function command(...words: string[]) {
  const env = {
    ...testSecrets,
    PATH: process.env.PATH,
    NODE_ENV: "production" as const,
    GRIDPRESS_DATA_DIR: dataDir,
    SITE_ORIGIN: "https://grid.example.cn",
    ADMIN_ORIGIN: "https://admin.grid.example.cn",
    CMS_PORT: String(await freePort()),
    DATABASE_URL: database.cmsUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    VOTING_DATABASE_URL: database.votingUrl,
  };
  const child = spawn(process.execPath, ["cms/operations/launch.mjs", ...words], { env });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await once(child, "exit");
  const [, problems] = await said;
  return { code, lines: problems.trim().split("\n") };
}

describe("a database that this version has not migrated", () => {
  it.each(["cms", "admin"])("is refused by %s at the start, with what to do", async (name) => {
    const { code, lines } = await command("run", name);
    expect(code).toBe(1);
    expect(lines).toEqual([
      `数据库还缺 1 项迁移（${missing}），请先备份数据库，再运行 npm run migrate`,
    ]);
  });
});
