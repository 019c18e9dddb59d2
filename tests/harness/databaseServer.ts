import { execFile, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { type LoginUrls, provisionDatabase } from "#operations/postgres/roles.ts";
import { startServer } from "#operations/postgres/server.ts";
import { asAdmin } from "./asAdmin.ts";
import type { PlantedNewsroom } from "./plantedNewsroom.ts";
import { testPasswords, testSecrets } from "./testSecrets.ts";

/** Where the run's PostgreSQL is and which migrated database each test file copies. */
export type DatabaseServer = { adminUrl: string; template: string };

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: DatabaseServer;
    newsroom: PlantedNewsroom & { template: string };
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

type Template = { adminUrl: string; name: string };

/** An empty, migrated database. */
async function makeTemplate({ adminUrl, name }: Template): Promise<LoginUrls> {
  const urls = await provisionDatabase({ adminUrl, database: name, passwords: testPasswords });
  await promisify(execFile)(process.execPath, ["cms/operations/migrate.ts"], {
    env: Object.assign({}, process.env, testSecrets, { DATABASE_URL: urls.ownerUrl }),
  });
  return urls;
}

/** A newsroom's people in a copy of `empty`. */
async function makeNewsroom({ adminUrl, name }: Template, empty: string): Promise<PlantedNewsroom> {
  await asAdmin(adminUrl, [`CREATE DATABASE ${name} TEMPLATE ${empty} OWNER gridpress_owner`]);
  const urls = await provisionDatabase({ adminUrl, database: name, passwords: testPasswords });
  const env = Object.assign({}, process.env, testSecrets, {
    DATABASE_URL: urls.cmsUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    VOTING_DATABASE_URL: urls.votingUrl,
  });
  const child = fork("tests/harness/plantedNewsroom.ts", { env, stdio: "pipe" });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => said.push(text));
  return new Promise((resolve, reject) => {
    let planted: PlantedNewsroom | undefined;
    child.once("message", (message: PlantedNewsroom) => {
      planted = message;
    });
    // Nobody may be connected to a database that is copied.
    child.once("exit", () => (planted ? resolve(planted) : reject(new Error(said.join("")))));
  });
}

/** Starts one PostgreSQL for the run, or uses `TEST_DATABASE_URL` (a superuser), and makes two templates. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { adminUrl: given, stop: async () => {} } : await startTemporaryServer();
  const { adminUrl } = server;
  const run = randomUUID().slice(0, 8);
  const template = `gridpress_template_${run}`;
  const newsroom = `gridpress_newsroom_${run}`;
  const stop = async () => {
    const drop = [newsroom, template].map((name) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await asAdmin(adminUrl, drop).finally(() => server.stop());
  };
  try {
    await makeTemplate({ adminUrl, name: template });
    const planted = await makeNewsroom({ adminUrl, name: newsroom }, template);
    project.provide("databaseServer", { adminUrl, template });
    project.provide("newsroom", { template: newsroom, ...planted });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
