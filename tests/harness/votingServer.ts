import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { type LoginUrls, provisionDatabase } from "#operations/postgres/roles.ts";
import { type RunningServer, startServer } from "#operations/postgres/server.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { migrations } from "../../cms/migrations/index.ts";
import { testPasswords } from "./testSecrets.ts";

/** A PostgreSQL of its own, durable and migrated as in production, with nothing in it. */
export type VotingServer = LoginUrls & {
  adminUrl: string;
  server: RunningServer;
  /** What the server itself writes down. */
  logFile: string;
  /** Starts the server again over the same data, after it was stopped or killed. */
  restart(): Promise<void>;
  end(): Promise<void>;
};

/** The database of votes on a server that has none yet, with its logins and its tables. */
export async function provisionVotes(adminUrl: string): Promise<LoginUrls> {
  const urls = await provisionDatabase({ adminUrl, database: "voting", passwords: testPasswords });
  const owner = openPool(urls.ownerUrl, 1);
  for (const { up } of migrations)
    await up({ db: drizzle(owner) } as unknown as Parameters<typeof up>[0]);
  await owner.end();
  return urls;
}

/** For benches and fault runs, which kill it: tests use the shared server of the harness. */
export async function startVotingServer(settings?: Record<string, string>): Promise<VotingServer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-voting-"));
  const password = randomUUID();
  const start = () => startServer({ folder: path.join(folder, "postgres"), password, settings });
  let server = await start();
  const urls = await provisionVotes(server.urlOf("postgres"));
  return {
    ...urls,
    adminUrl: server.urlOf("voting"),
    logFile: path.join(folder, "postgres", "server.log"),
    get server() {
      return server;
    },
    async restart() {
      server = await start();
    },
    async end() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
