import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { provisionDatabase } from "#operations/postgres/roles.ts";
import { startServer } from "#operations/postgres/server.ts";
import { testPasswords, testSecrets } from "./testSecrets.ts";

/** Where the run's PostgreSQL is and which migrated database each test file copies. */
export type DatabaseServer = { adminUrl: string; template: string };

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: DatabaseServer;
  }
}

/** A server of this run alone, in a temporary folder; it need not survive a power cut. */
async function startTemporaryServer() {
  const folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-test-"));
  const server = await startServer({
    folder: path.join(folder, "postgres"),
    password: randomUUID(),
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" },
  });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { adminUrl: server.urlOf("postgres"), stop };
}

/** Starts one PostgreSQL for the run, or uses `TEST_DATABASE_URL` (a superuser), and migrates one template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { adminUrl: given, stop: async () => {} } : await startTemporaryServer();
  const template = `gridpress_template_${randomUUID().slice(0, 8)}`;
  const urls = await provisionDatabase({
    adminUrl: server.adminUrl,
    database: template,
    passwords: testPasswords,
  });
  await promisify(execFile)(process.execPath, ["cms/operations/migrate.ts"], {
    env: Object.assign({}, process.env, testSecrets, { DATABASE_URL: urls.ownerUrl }),
  });
  project.provide("databaseServer", { adminUrl: server.adminUrl, template });
  return async () => {
    const client = new pg.Client({ connectionString: server.adminUrl });
    await client.connect();
    await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await client.end();
    await server.stop();
  };
}
